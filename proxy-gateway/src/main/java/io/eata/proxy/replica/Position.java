package io.eata.proxy.replica;

/**
 * How far a partition is followed.
 *
 * @param offset of the next record that the replica does not have
 */
public record Position(String topic, int partition, long offset) {

    Position at(long later) {
        return new Position(topic, partition, later);
    }
}
