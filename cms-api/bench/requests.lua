-- What wrk asks: KIND=item|list|facets|search|create, over COUNT churches, in an order that rotates.
local kind = os.getenv("KIND")
local count = tonumber(os.getenv("COUNT"))
local token = os.getenv("TOKEN")
local settings = {"city-centre", "city-district", "village-centre", "suburban-fringe", "open-countryside", "hamlet"}
local uses = {"library", "restaurant-and-cafe", "culture-and-performance", "events-hall", "hotel-and-hospitality",
  "housing", "retail-and-market", "museum-and-exhibition", "education", "community-centre"}
local words = {"klokkenspel", "beiaard", "doksaal", "preekstoel", "biechtstoel", "glasraam", "doopvont", "crypte",
  "kruisgang", "pastorie"}
local base = "/api/v1/entries/church"
local number = 0
local threads = 0

-- two threads of wrk do not make the same church
function setup(made) made:set("mine", threads); threads = threads + 1 end

local function list()
  return base .. "?setting=" .. settings[1 + number % #settings] .. "&currentUse=" .. uses[1 + number % #uses]
    .. "&sort=-published&fields=name,summary,setting,currentUse,municipality,reopened"
end

function request()
  number = number + 1
  if kind == "item" then
    return wrk.format("GET", string.format("%s/kerk-%06d?include=concepts", base, 1 + number * 7 % math.min(count, 2000)))
  elseif kind == "list" then
    return wrk.format("GET", list())
  elseif kind == "facets" then
    return wrk.format("GET", list() .. "&facets=setting,currentUse")
  elseif kind == "search" then
    return wrk.format("GET", base .. "?fields=name,summary,setting,currentUse,municipality,reopened&q=" .. words[1 + number % #words])
  end
  local body = string.format('{"name":"Nieuwe kerk %s %d %d","summary":"Een nieuwe kerk.","setting":"%s",'
    .. '"currentUse":["%s"],"municipality":"gent","reopened":2001,"history":"%s"}', os.getenv("ROUND"), mine, number,
    settings[1 + number % #settings], uses[1 + number % #uses], string.rep("Een kerk met een toren in de stad. ", 97))
  return wrk.format("POST", base, {["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token}, body)
end

function done(summary, latency)
  io.write(string.format("RESULT %d %d %.1f %.1f\n", summary.requests,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
