package io.eata.portal.readiness;

/**
 * How far the active offices of a region are.
 *
 * @param offices all of them, of which {@code ready} miss nothing
 * @param offline without internet
 * @param bare without a device
 * @param uncounted whose officers are not counted yet
 */
public record RegionReadiness(
        String region, int offices, int ready, int offline, int bare, int uncounted, int officers, int trained) {

    /** All regions as one, by the name given. */
    static RegionReadiness sum(String name, Iterable<RegionReadiness> regions) {
        int[] sums = new int[7];
        for (var it : regions) {
            sums[0] += it.offices;
            sums[1] += it.ready;
            sums[2] += it.offline;
            sums[3] += it.bare;
            sums[4] += it.uncounted;
            sums[5] += it.officers;
            sums[6] += it.trained;
        }
        return new RegionReadiness(name, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]);
    }
}
