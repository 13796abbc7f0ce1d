package org.casus.site.search;

import java.util.Arrays;

/** The texts that have one word, in the order of their numbers, with the word's weight in each. */
final class Postings {

    private static final int FIRST_SIZE = 4;

    private int[] numbers = new int[FIRST_SIZE];
    private byte[] weights = new byte[FIRST_SIZE];
    private int size;

    void put(int number, int weight) {
        int found = size > 0 && numbers[size - 1] < number ? -size - 1 : Arrays.binarySearch(numbers, 0, size, number);
        if (found >= 0) {
            weights[found] = (byte) weight;
            return;
        }
        int place = -found - 1;
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        System.arraycopy(numbers, place, numbers, place + 1, size - place);
        System.arraycopy(weights, place, weights, place + 1, size - place);
        numbers[place] = number;
        weights[place] = (byte) weight;
        size++;
    }

    void remove(int number) {
        int place = Arrays.binarySearch(numbers, 0, size, number);
        if (place >= 0) {
            System.arraycopy(numbers, place + 1, numbers, place, size - place - 1);
            System.arraycopy(weights, place + 1, weights, place, size - place - 1);
            size--;
        }
    }

    int size() {
        return size;
    }

    /** Each is a step from the number before, sixteen times, and the weight. */
    void appendTo(StringBuilder json) {
        json.append('[');
        int last = -1;
        for (int i = 0; i < size; i++) {
            long step = (long) (numbers[i] - last) * (TextIndex.HEAVIEST + 1) + weights[i];
            json.append(i == 0 ? "" : ",").append(step);
            last = numbers[i];
        }
        json.append(']');
    }
}
