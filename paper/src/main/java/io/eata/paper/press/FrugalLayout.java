package io.eata.paper.press;

import java.util.List;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.layoutmgr.BlockLayoutManager;
import org.apache.fop.layoutmgr.LayoutManagerMapping;

/**
 * Lets go of a table once it is set. Markers are for the foot of their own table here; the formatter would also hang them on their
 * page, which it keeps until the end of the document, and on a marker hangs all that it was written in.
 */
final class FrugalLayout extends LayoutManagerMapping {

    FrugalLayout(FOUserAgent agent) {
        super(agent);
    }

    @Override
    protected void initialize() {
        super.initialize();
        registerMaker(Block.class, new Maker() {
            @Override
            @SuppressWarnings({"rawtypes", "unchecked"}) // as the formatter declares it
            public void make(FONode node, List managers, FOUserAgent agent) {
                managers.add(new BlockInTable((Block) node));
            }
        });
    }

    private static final class BlockInTable extends BlockLayoutManager {

        BlockInTable(Block block) {
            super(block);
        }

        @Override
        protected void registerMarkers(boolean starting, boolean first, boolean last) {
            var markers = fobj.getMarkers();
            if (markers != null) {
                possiblyRegisterMarkersForTables(markers, starting, first, last);
            }
        }
    }
}
