<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Mulai lagi</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Tutup halaman</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Fit the body</source>
        <translation>Paskan gambar tubuh</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>Bahasa lain</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>Often from: {cancers}.</source>
        <translation>Sering dari: {cancers}.</translation>
    </message>
    <message>
        <source>{cancer} chosen. {count} places.</source>
        <translation>{cancer} dipilih. {count} tempat.</translation>
    </message>
    <message>
        <source>Common: {places}.</source>
        <translation>Sering: {places}.</translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>Body diagram</source>
        <translation>Gambar tubuh</translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation>dan %n lagi</translation>
    </message>
    <message>
        <source>starts here</source>
        <translation>tempat asal</translation>
    </message>
    <message>
        <source>asked about</source>
        <translation>yang ditanyakan</translation>
    </message>
    <message>
        <source>often from here</source>
        <translation>sering dari sini</translation>
    </message>
    <message>
        <source>less often from here</source>
        <translation>lebih jarang dari sini</translation>
    </message>
    <message>
        <source>known, no figure</source>
        <translation>diketahui, tanpa angka</translation>
    </message>
    <message>
        <source>common</source>
        <translation>sering</translation>
    </message>
    <message>
        <source>sometimes</source>
        <translation>kadang</translation>
    </message>
    <message>
        <source>uncommon</source>
        <translation>jarang</translation>
    </message>
    <message>
        <source>recorded, not counted</source>
        <translation>tercatat, tidak dihitung</translation>
    </message>
    <message>
        <source>nearby lymph nodes</source>
        <translation>kelenjar getah bening terdekat</translation>
    </message>
    <message>
        <source>grows into the organ beside it</source>
        <translation>tumbuh ke organ sebelah</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>sangat jarang</translation>
    </message>
</context>
<context>
    <name>CancerPage</name>
    <message>
        <source>How many {of_whom}</source>
        <translation>Berapa {of_whom}</translation>
    </message>
    <message>
        <source>How much to say</source>
        <translation>Seberapa rinci</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Ringkas</translation>
    </message>
    <message>
        <source>More detail</source>
        <translation>Lebih rinci</translation>
    </message>
    <message>
        <source>Cancer that starts in the</source>
        <translation>Kanker yang bermula di</translation>
    </message>
    <message>
        <source>Where it may spread</source>
        <translation>Ke mana kanker bisa menyebar</translation>
    </message>
    <message>
        <source>No spread is recorded.</source>
        <translation>Tidak ada penyebaran yang tercatat.</translation>
    </message>
    <message>
        <source>Rarely: {places}.</source>
        <translation>Sangat jarang: {places}.</translation>
    </message>
</context>
<context>
    <name>CardsPlace</name>
    <message>
        <source>How it spreads</source>
        <translation>Cara menyebar</translation>
    </message>
    <message>
        <source>open</source>
        <translation>terbuka</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Tertutup</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Other sources: {of_whom} (of 100)</source>
        <translation>Sumber lain: {of_whom} (dari 100)</translation>
    </message>
    <message>
        <source>{of_whom} (of 100)</source>
        <translation>{of_whom} (dari 100)</translation>
    </message>
</context>
<context>
    <name>FigureNote</name>
    <message>
        <source>Figure changed to show {place}.</source>
        <translation>Gambar diganti agar {place} terlihat.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Text size</source>
        <translation>Huruf</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Clears the screen for the next person</source>
        <translation>Menghapus layar untuk orang berikutnya</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Depan</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Belakang</translation>
    </message>
</context>
<context>
    <name>KioskPage</name>
    <message>
        <source>Choose where the cancer started</source>
        <translation>Pilih tempat kanker bermula</translation>
    </message>
    <message>
        <source>Touch an organ in the picture, or one of these.</source>
        <translation>Sentuh organ di gambar, atau salah satu di bawah ini.</translation>
    </message>
    <message>
        <source>Touch a place to read more.</source>
        <translation>Sentuh salah satu tempat untuk membaca lebih lanjut.</translation>
    </message>
    <message>
        <source>Nothing recorded from here</source>
        <translation>Tidak ada catatan dari sini</translation>
    </message>
    <message>
        <source>Would you like to talk to someone? Please ask at the desk.</source>
        <translation>Ingin berbicara dengan seseorang? Tanyakan di meja petugas.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} lainnya</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>shown</source>
        <translation>ditampilkan</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Yang dipilih</translation>
    </message>
    <message>
        <source>Case {number} of {count}</source>
        <translation>Kasus {number} dari {count}</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Semua kasus</translation>
    </message>
    <message>
        <source>Ask for a stain</source>
        <translation>Minta pewarnaan</translation>
    </message>
    <message>
        <source>the usual look</source>
        <translation>tampilan biasa</translation>
    </message>
    <message>
        <source>A thin slice of the body, much enlarged and coloured.</source>
        <translation>Irisan tipis dari tubuh, sangat diperbesar dan diwarnai.</translation>
    </message>
    <message>
        <source>Did all its cells begin here, or did some come from elsewhere?</source>
        <translation>Apakah semua selnya bermula di sini, atau ada yang datang dari tempat lain?</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Yang tampak di gambar</translation>
    </message>
    <message>
        <source>Where a stain binds, the cell turns {colour}. A stain can fail.</source>
        <translation>Sel yang cocok dengan pewarnaan menjadi {colour}. Pewarnaan bisa gagal.</translation>
    </message>
    <message>
        <source>Here it is red, since brown could be mistaken for pigment.</source>
        <translation>Di sini warnanya merah, sebab cokelat bisa tertukar dengan pigmen.</translation>
    </message>
    <message>
        <source>What do you think?</source>
        <translation>Mana yang benar?</translation>
    </message>
    <message>
        <source>The cancer began here</source>
        <translation>Kanker bermula di sini</translation>
    </message>
    <message>
        <source>It came from somewhere else</source>
        <translation>Asalnya dari tempat lain</translation>
    </message>
    <message>
        <source>The cells alone cannot say</source>
        <translation>Sel saja tidak bisa memastikan</translation>
    </message>
    <message>
        <source>Here the cells do say something. Look once more, and try a stain.</source>
        <translation>Di sini selnya memberi petunjuk. Lihat sekali lagi, dan coba satu pewarnaan.</translation>
    </message>
    <message>
        <source>From where?</source>
        <translation>Dari mana?</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Apa namanya?</translation>
    </message>
    <message>
        <source>A cancer keeps the name of the place where it started.</source>
        <translation>Nama kanker mengikuti tempat asalnya.</translation>
    </message>
    <message>
        <source>Not {wrong}: its cells did not start here.</source>
        <translation>Bukan {wrong}: selnya tidak bermula di sini.</translation>
    </message>
    <message>
        <source>What told the answer</source>
        <translation>Apa petunjuknya?</translation>
    </message>
    <message>
        <source>How often does each stain mark such a tumour?</source>
        <translation>Seberapa sering tiap pewarnaan mewarnai tumor seperti ini?</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Kasus berikutnya</translation>
    </message>
    <message>
        <source>You have seen every case.</source>
        <translation>Semua kasus sudah dilihat.</translation>
    </message>
    <message>
        <source>Back to the body</source>
        <translation>Kembali ke tubuh</translation>
    </message>
    <message>
        <source>Try this case again</source>
        <translation>Coba kasus ini lagi</translation>
    </message>
    <message>
        <source>red</source>
        <translation>merah</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>cokelat</translation>
    </message>
    <message>
        <source>Small rings of cells</source>
        <translation>Cincin kecil dari sel</translation>
    </message>
    <message>
        <source>Large rings of tall cells</source>
        <translation>Cincin besar dari sel tinggi</translation>
    </message>
    <message>
        <source>Flat cells in whorls</source>
        <translation>Sel gepeng berpusar</translation>
    </message>
    <message>
        <source>Large cells with brown grains</source>
        <translation>Sel besar berbutir cokelat</translation>
    </message>
    <message>
        <source>Large cells, each with a big dot</source>
        <translation>Sel besar, tiap inti bertitik besar</translation>
    </message>
    <message>
        <source>Clear cells, fine vessels</source>
        <translation>Sel jernih, pembuluh halus</translation>
    </message>
    <message>
        <source>Rings filled with pink</source>
        <translation>Cincin berisi bahan merah muda</translation>
    </message>
    <message>
        <source>Small dark cells</source>
        <translation>Sel kecil gelap</translation>
    </message>
    <message>
        <source>Cells like signet rings</source>
        <translation>Sel seperti cincin stempel</translation>
    </message>
    <message>
        <source>Strands in hard tissue</source>
        <translation>Untaian di serat keras</translation>
    </message>
    <message>
        <source>Cells in single file</source>
        <translation>Sel berbaris satu-satu</translation>
    </message>
    <message>
        <source>Thick cords of cells</source>
        <translation>Untaian sel yang tebal</translation>
    </message>
    <message>
        <source>Fronds of dark cells</source>
        <translation>Jumbai sel gelap</translation>
    </message>
    <message>
        <source>Round nests of even cells</source>
        <translation>Sarang bulat dari sel seragam</translation>
    </message>
    <message>
        <source>Nests of uneven cells</source>
        <translation>Sarang sel yang tidak seragam</translation>
    </message>
    <message>
        <source>Pale islands among small dark cells</source>
        <translation>Pulau sel pucat di antara sel kecil gelap</translation>
    </message>
    <message>
        <source>Sheets of large cells</source>
        <translation>Hamparan sel besar</translation>
    </message>
    <message>
        <source>in the nuclei</source>
        <translation>di inti sel</translation>
    </message>
    <message>
        <source>in the cell bodies</source>
        <translation>di badan sel</translation>
    </message>
    <message>
        <source>along the cell borders</source>
        <translation>di tepi sel</translation>
    </message>
    <message>
        <source>along the edge that faces the hollow</source>
        <translation>di tepi yang menghadap rongga</translation>
    </message>
    <message>
        <source>in the nuclei and the cell bodies</source>
        <translation>di inti dan badan sel</translation>
    </message>
    <message>
        <source>The tumour&apos;s cells bind it: {colour} {where}.</source>
        <translation>Sel tumor berwarna: {colour} {where}.</translation>
    </message>
    <message>
        <source>Some of the tumour&apos;s cells bind it: {colour} {where}.</source>
        <translation>Sebagian sel tumor berwarna: {colour} {where}.</translation>
    </message>
    <message>
        <source>The tumour&apos;s cells do not bind it: no {colour}.</source>
        <translation>Sel tumor tidak berwarna: tidak ada warna {colour}.</translation>
    </message>
    <message>
        <source>In the normal tissue: {colour} {where}.</source>
        <translation>Di jaringan normal: {colour} {where}.</translation>
    </message>
    <message>
        <source>Normal tissue beside the tumour: {tissue}.</source>
        <translation>Jaringan normal di sebelah tumor: {tissue}.</translation>
    </message>
    <message>
        <source>{stain}: {colour} {where}.</source>
        <translation>{stain}: {colour} {where}.</translation>
    </message>
    <message>
        <source>{stain}: no {colour}.</source>
        <translation>{stain}: tidak ada warna {colour}.</translation>
    </message>
    <message>
        <source>**{stain}** usually marks {tumours}.</source>
        <translation>**{stain}** biasanya mewarnai {tumours}.</translation>
    </message>
    <message>
        <source>**{stain}** marks some {tumours}.</source>
        <translation>**{stain}** mewarnai sebagian {tumours}.</translation>
    </message>
    <message>
        <source>**{stain}** usually does not mark {tumours}.</source>
        <translation>**{stain}** biasanya tidak mewarnai {tumours}.</translation>
    </message>
    <message>
        <source>General knowledge, not yet sourced.</source>
        <translation>Pengetahuan umum, belum bersumber.</translation>
    </message>
    <message>
        <source>**{stain}** marked {percent} of 100 {tumours}.</source>
        <translation>**{stain}** mewarnai {percent} dari 100 {tumours}.</translation>
    </message>
    <message>
        <source>{count} tumours</source>
        <translation>{count} tumor</translation>
    </message>
    <message>
        <source>The picture is being drawn…</source>
        <translation>Gambar sedang dibuat…</translation>
    </message>
    <message>
        <source>Magnification</source>
        <translation>Perbesaran</translation>
    </message>
    <message>
        <source>Back to the tumour</source>
        <translation>Kembali ke tumor</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Tutup uraian</translation>
    </message>
    <message>
        <source>Normal neighbour</source>
        <translation>Jaringan normal</translation>
    </message>
    <message>
        <source>Show me the normal neighbour</source>
        <translation>Lihat jaringan normalnya</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Uraikan</translation>
    </message>
    <message>
        <source>Describe in words</source>
        <translation>Uraikan dengan kata</translation>
    </message>
    <message>
        <source>Microscope: {title}, {stain}</source>
        <translation>Mikroskop: {title}, {stain}</translation>
    </message>
    <message>
        <source>Drawn by the program from seed {seed}. Not a real patient.</source>
        <translation>Digambar oleh program, nomor {seed}. Bukan pasien sungguhan.</translation>
    </message>
    <message>
        <source>Drawn by a computer. Not a real patient.</source>
        <translation>Digambar komputer. Bukan pasien sungguhan.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Sesuai urutan</translation>
    </message>
    <message>
        <source>Mix the order</source>
        <translation>Acak urutan</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>terjawab</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Skin</source>
        <translation>Kulit</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Otot</translation>
    </message>
    <message>
        <source>Bones</source>
        <translation>Tulang</translation>
    </message>
    <message>
        <source>Blood vessels</source>
        <translation>Pembuluh darah</translation>
    </message>
    <message>
        <source>Lymph</source>
        <translation>Getah bening</translation>
    </message>
    <message>
        <source>Front organs</source>
        <translation>Organ depan</translation>
    </message>
    <message>
        <source>Middle organs</source>
        <translation>Organ tengah</translation>
    </message>
    <message>
        <source>Deep organs</source>
        <translation>Organ dalam</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Ini saja</translation>
    </message>
    <message>
        <source>Show alone: {layer}</source>
        <translation>Tampilkan hanya: {layer}</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Seperti biasa</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Rontgen</translation>
    </message>
    <message>
        <source>Close the layers</source>
        <translation>Tutup lapisan</translation>
    </message>
    <message>
        <source>Names beside the body</source>
        <translation>Nama di samping tubuh</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Touch an organ, or use the arrow keys and Enter</source>
        <translation>Sentuh organ, atau pakai tombol panah lalu Enter</translation>
    </message>
    <message>
        <source>First nodes</source>
        <translation>Kelenjar pertama</translation>
    </message>
    <message>
        <source>Grows into</source>
        <translation>Tumbuh ke sebelah</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>dari 100</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Anatomy Explorer</source>
        <translation>Penjelajah Anatomi</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>The place is named</source>
        <translation>Tempatnya sudah diberi nama</translation>
    </message>
    <message>
        <source>All {count} places named</source>
        <translation>Semua {count} tempat sudah diberi nama</translation>
    </message>
    <message>
        <source>what is {cancer} called elsewhere?</source>
        <translation>apa nama {cancer} di tempat lain?</translation>
    </message>
    <message>
        <source>Practise the names</source>
        <translation>Latihan nama</translation>
    </message>
    <message>
        <source>Place {number} of {count}</source>
        <translation>Tempat {number} dari {count}</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Tempat berikutnya</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>A cancer keeps the name of the place where it started.</source>
        <translation>Nama kanker mengikuti tempat asalnya.</translation>
    </message>
    <message>
        <source>Back to {cancer}</source>
        <translation>Kembali ke {cancer}</translation>
    </message>
    <message>
        <source>Practise once more</source>
        <translation>Ulangi latihan</translation>
    </message>
</context>
<context>
    <name>OriginsDoor</name>
    <message>
        <source>Where may this have come from?</source>
        <translation>Dari mana asalnya?</translation>
    </message>
    <message>
        <source>a tumour in {place}</source>
        <translation>tumor di {place}</translation>
    </message>
</context>
<context>
    <name>OutlookDoor</name>
    <message>
        <source>How long people live: figures</source>
        <translation>Angka tentang berapa lama orang hidup</translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation>Tampilkan angkanya</translation>
    </message>
    <message>
        <source>Hide the figures</source>
        <translation>Sembunyikan angkanya</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>For learning. Not medical advice.</source>
        <translation>Untuk belajar. Bukan nasihat medis.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>How do we know?</source>
        <translation>Bagaimana kita tahu?</translation>
    </message>
    <message>
        <source>And from here?</source>
        <translation>Dari sini bisa ke mana lagi?</translation>
    </message>
    <message>
        <source>Start from here: {cancer}</source>
        <translation>Mulai dari sini: {cancer}</translation>
    </message>
</context>
<context>
    <name>Plate</name>
    <message>
        <source>Figure</source>
        <translation>Gambar tubuh</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Sisi</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Laki-laki</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Perempuan</translation>
    </message>
    <message>
        <source>No reproductive organs</source>
        <translation>Tanpa organ reproduksi</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Depan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Belakang</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Dari depan</translation>
    </message>
    <message>
        <source>From behind</source>
        <translation>Dari belakang</translation>
    </message>
    <message>
        <source>Whole figure</source>
        <translation>Seluruh tubuh</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation>Kepala dan leher</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Dada</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Perut</translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation>Panggul</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Semua tempat</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bagian tubuh</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>The way there</source>
        <translation>Jalan ke sana</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>Ceritanya</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Mundur satu langkah</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Putar</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Maju satu langkah</translation>
    </message>
    <message>
        <source>Story, by steps</source>
        <translation>Cerita, langkah demi langkah</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation>Kecepatan {speed}</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {told}</source>
        <translation>Langkah {number} dari {count}: {told}</translation>
    </message>
    <message>
        <source>It shows the way, not how many arrive.</source>
        <translation>Gambar ini menunjukkan jalannya, bukan berapa banyak yang tiba.</translation>
    </message>
    <message>
        <source>Station {number} of {count}: {told}</source>
        <translation>Perhentian {number} dari {count}: {told}</translation>
    </message>
    <message>
        <source>{count} stations.</source>
        <translation>{count} perhentian.</translation>
    </message>
    <message>
        <source>Filters on the way: {names}.</source>
        <translation>Saringan di jalan: {names}.</translation>
    </message>
    <message>
        <source>No filter on the way.</source>
        <translation>Tanpa saringan di jalan.</translation>
    </message>
    <message>
        <source>Way, by stations</source>
        <translation>Jalan, per perhentian</translation>
    </message>
</context>
<context>
    <name>ProjectorPage</name>
    <message>
        <source>Where does the cancer start?</source>
        <translation>Di mana kanker bermula?</translation>
    </message>
    <message>
        <source>Most often: **{place}**</source>
        <translation>Paling sering: **{place}**</translation>
    </message>
    <message>
        <source>Did it begin here, or come from elsewhere?</source>
        <translation>Bermula di sini, atau datang dari tempat lain?</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>Vessels</source>
        <translation>Pembuluh</translation>
    </message>
    <message>
        <source>New vessels grow</source>
        <translation>Pembuluh baru tumbuh</translation>
    </message>
    <message>
        <source>Tumour size</source>
        <translation>Ukuran tumor</translation>
    </message>
    <message>
        <source>Oxygen at its centre</source>
        <translation>Oksigen di pusatnya</translation>
    </message>
    <message>
        <source>Signal (VEGF)</source>
        <translation>Sinyal (VEGF)</translation>
    </message>
    <message>
        <source>New vessels</source>
        <translation>Pembuluh baru</translation>
    </message>
    <message>
        <source>From a simple model. The picture is not to scale.</source>
        <translation>Dari model sederhana. Ukuran di gambar tidak sebanding.</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>kuat</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>sedang</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>lemah</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Several ways are described. Choose one to see it.</source>
        <translation>Ada beberapa penjelasan. Pilih satu untuk melihatnya.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Sources ({count})</source>
        <translation>Sumber ({count})</translation>
    </message>
</context>
<context>
    <name>SiteList</name>
    <message>
        <source>Find organ or word</source>
        <translation>Cari organ atau kata</translation>
    </message>
    <message>
        <source>Places on the body</source>
        <translation>Tempat di tubuh</translation>
    </message>
    <message>
        <source>Nothing found. Nearest words:</source>
        <translation>Tidak ditemukan. Kata terdekat:</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Tidak ditemukan.</translation>
    </message>
</context>
<context>
    <name>SiteModel</name>
    <message>
        <source>not on this figure</source>
        <translation>tidak ada di gambar ini</translation>
    </message>
    <message>
        <source>open</source>
        <translation>terbuka</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>tertutup</translation>
    </message>
</context>
<context>
    <name>SitePage</name>
    <message>
        <source>Nothing recorded from here</source>
        <translation>Tidak ada catatan dari sini</translation>
    </message>
    <message>
        <source>Cancers that can spread here</source>
        <translation>Kanker yang bisa menyebar ke sini</translation>
    </message>
    <message>
        <source>See it step by step</source>
        <translation>Lihat langkah demi langkah</translation>
    </message>
    <message>
        <source>See it under the microscope</source>
        <translation>Lihat lewat mikroskop</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Baca juga</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Langkah {number} dari {count}</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Yang terlihat di gambar</translation>
    </message>
    <message>
        <source>Source: {names}</source>
        <translation>Sumber: {names}</translation>
    </message>
    <message>
        <source>How many remain?</source>
        <translation>Berapa yang tersisa?</translation>
    </message>
</context>
<context>
    <name>StagePlace</name>
    <message>
        <source>Stories</source>
        <translation>Cerita</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Semua topik</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose where the cancer started</source>
        <translation>Pilih tempat kanker bermula</translation>
    </message>
    <message>
        <source>Touch an organ in the picture, choose from the list, or begin with one of these. The picture shows where that cancer can spread, and why.</source>
        <translation>Sentuh organ di gambar, pilih dari daftar, atau mulai dari salah satu di bawah. Gambar menunjukkan ke mana kanker itu bisa menyebar, dan mengapa.</translation>
    </message>
    <message>
        <source>Or begin with a question</source>
        <translation>Atau mulai dari sebuah pertanyaan</translation>
    </message>
    <message>
        <source>Look through a microscope</source>
        <translation>Lihat lewat mikroskop</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>Places</source>
        <translation>Daftar tempat</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Tubuh</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Part of the window</source>
        <translation>Bagian jendela</translation>
    </message>
</context>
<context>
    <name>StudyBar</name>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Tubuh</translation>
    </message>
    <message>
        <source>How it spreads</source>
        <translation>Cara menyebar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Text size, {percent} percent</source>
        <translation>Ukuran huruf, {percent} persen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>Projector colours</source>
        <translation>Warna proyektor</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Kulit terang</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>Kulit sawo matang</translation>
    </message>
    <message>
        <source>Deep skin</source>
        <translation>Kulit gelap</translation>
    </message>
    <message>
        <source>Paper white</source>
        <translation>Putih seperti kertas</translation>
    </message>
    <message>
        <source>Cell lab</source>
        <translation>Lab sel</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Ringkas</translation>
    </message>
    <message>
        <source>More detail</source>
        <translation>Lebih rinci</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Kurangi gerak</translation>
    </message>
</context>
<context>
    <name>WhereNow</name>
    <message>
        <source>Where now?</source>
        <translation>Di mana sekarang?</translation>
    </message>
    <message>
        <source>Back to the body</source>
        <translation>Kembali ke tubuh</translation>
    </message>
    <message>
        <source>Example: from {start} to {end}</source>
        <translation>Contoh: dari {start} ke {end}</translation>
    </message>
    <message>
        <source>From {start} to {end}</source>
        <translation>Dari {start} ke {end}</translation>
    </message>
    <message>
        <source>In {start}, where this cancer starts.</source>
        <translation>Di {start}, tempat kanker ini bermula.</translation>
    </message>
    <message>
        <source>Still in {start}, at the edge of the tumour.</source>
        <translation>Masih di {start}, di tepi tumor.</translation>
    </message>
    <message>
        <source>On the way, inside the vessels.</source>
        <translation>Di jalan, di dalam pembuluh.</translation>
    </message>
    <message>
        <source>In the finest vessels on the way.</source>
        <translation>Di pembuluh yang paling halus di jalan.</translation>
    </message>
    <message>
        <source>In {end}, where cells have come to.</source>
        <translation>Di {end}, tempat sel itu tiba.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Starts here</source>
        <translation>Tempat asal</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Yang ditanyakan</translation>
    </message>
    <message>
        <source>Often from here</source>
        <translation>Sering dari sini</translation>
    </message>
    <message>
        <source>Less often from here</source>
        <translation>Lebih jarang dari sini</translation>
    </message>
    <message>
        <source>Known, no figure</source>
        <translation>Diketahui, tanpa angka</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Sering</translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation>Kadang</translation>
    </message>
    <message>
        <source>Uncommon</source>
        <translation>Jarang</translation>
    </message>
    <message>
        <source>Known, not counted</source>
        <translation>Tercatat, belum dihitung</translation>
    </message>
    <message>
        <source>First lymph nodes</source>
        <translation>Kelenjar getah bening pertama</translation>
    </message>
    <message>
        <source>Grows into the organ beside it</source>
        <translation>Tumbuh ke organ sebelah</translation>
    </message>
    <message>
        <source>Rare</source>
        <translation>Sangat jarang</translation>
    </message>
    <message>
        <source>Repeat those you missed ({count})</source>
        <translation>Ulangi yang tadi keliru ({count})</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>Seluruh tubuh</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation>Kepala dan leher</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Dada</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Perut</translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation>Panggul</translation>
    </message>
    <message>
        <source>Lymph node groups</source>
        <translation>Kelompok kelenjar getah bening</translation>
    </message>
    <message>
        <source>by the portal vein</source>
        <translation>lewat vena porta</translation>
    </message>
    <message>
        <source>by blood</source>
        <translation>lewat darah</translation>
    </message>
    <message>
        <source>by the spinal veins</source>
        <translation>lewat pembuluh balik tulang belakang</translation>
    </message>
    <message>
        <source>by lymph</source>
        <translation>lewat getah bening</translation>
    </message>
    <message>
        <source>across a body cavity</source>
        <translation>lewat rongga tubuh</translation>
    </message>
    <message>
        <source>along nerves</source>
        <translation>menyusuri saraf</translation>
    </message>
    <message>
        <source>by growing into it</source>
        <translation>tumbuh langsung</translation>
    </message>
    <message>
        <source>Reviewed by {name}</source>
        <translation>Sudah ditinjau {name}</translation>
    </message>
    <message>
        <source>Not yet reviewed by a clinician</source>
        <translation>Belum ditinjau dokter</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lainnya</translation>
    </message>
    <message>
        <source>and {name}</source>
        <translation>dan {name}</translation>
    </message>
</context>
</TS>
