<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>Often from: {cancers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cancer} chosen. {count} places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>Body diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>often from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less often from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known, no figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sometimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncommon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded, not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearby lymph nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grows into the organ beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancerPage</name>
    <message>
        <source>How many {of_whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancer that starts in the</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it may spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No spread is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rarely: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardsPlace</name>
    <message>
        <source>How it spreads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Other sources: {of_whom} (of 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of_whom} (of 100)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureNote</name>
    <message>
        <source>Figure changed to show {place}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the screen for the next person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskPage</name>
    <message>
        <source>Choose where the cancer started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch an organ in the picture, or one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a place to read more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would you like to talk to someone? Please ask at the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a stain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thin slice of the body, much enlarged and coloured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did all its cells begin here, or did some come from elsewhere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a stain binds, the cell turns {colour}. A stain can fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here it is red, since brown could be mistaken for pigment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you think?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cancer began here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came from somewhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells alone cannot say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the cells do say something. Look once more, and try a stain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cancer keeps the name of the place where it started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {wrong}: its cells did not start here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What told the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often does each stain mark such a tumour?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have seen every case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this case again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small rings of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large rings of tall cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat cells in whorls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large cells with brown grains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large cells, each with a big dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear cells, fine vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings filled with pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small dark cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells like signet rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strands in hard tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells in single file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thick cords of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fronds of dark cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round nests of even cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nests of uneven cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pale islands among small dark cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of large cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the nuclei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the cell bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the cell borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the edge that faces the hollow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the nuclei and the cell bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tumour&apos;s cells bind it: {colour} {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the tumour&apos;s cells bind it: {colour} {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tumour&apos;s cells do not bind it: no {colour}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the normal tissue: {colour} {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal tissue beside the tumour: {tissue}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stain}: {colour} {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stain}: no {colour}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**{stain}** usually marks {tumours}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**{stain}** marks some {tumours}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**{stain}** usually does not mark {tumours}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General knowledge, not yet sourced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**{stain}** marked {percent} of 100 {tumours}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tumours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is being drawn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me the normal neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microscope: {title}, {stain}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by the program from seed {seed}. Not a real patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by a computer. Not a real patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blood vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lymph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front organs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle organs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep organs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show alone: {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names beside the body</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Touch an organ, or use the arrow keys and Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grows into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 100</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Anatomy Explorer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>The place is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} places named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is {cancer} called elsewhere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cancer keeps the name of the place where it started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {cancer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise once more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginsDoor</name>
    <message>
        <source>Where may this have come from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tumour in {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlookDoor</name>
    <message>
        <source>How long people live: figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>For learning. Not medical advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>How do we know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And from here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from here: {cancer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plate</name>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reproductive organs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>The way there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story, by steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows the way, not how many arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station {number} of {count}: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters on the way: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way, by stations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectorPage</name>
    <message>
        <source>Where does the cancer start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most often: **{place}**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it begin here, or come from elsewhere?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>Vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New vessels grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumour size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oxygen at its centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal (VEGF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a simple model. The picture is not to scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Several ways are described. Choose one to see it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Sources ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteList</name>
    <message>
        <source>Find organ or word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places on the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Nearest words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteModel</name>
    <message>
        <source>not on this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitePage</name>
    <message>
        <source>Nothing recorded from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancers that can spread here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See it under the microscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many remain?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagePlace</name>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose where the cancer started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch an organ in the picture, choose from the list, or begin with one of these. The picture shows where that cancer can spread, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or begin with a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through a microscope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyBar</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it spreads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size, {percent} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhereNow</name>
    <message>
        <source>Where now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: from {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {start}, where this cancer starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still in {start}, at the edge of the tumour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way, inside the vessels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the finest vessels on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {end}, where cells have come to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Starts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less often from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known, no figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncommon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known, not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First lymph nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grows into the organ beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat those you missed ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lymph node groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the portal vein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by blood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the spinal veins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by lymph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across a body cavity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along nerves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by growing into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet reviewed by a clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
