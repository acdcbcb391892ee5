# sh cut.sh NAME WEIGHTS: cuts the font of @fontsource-variable/NAME to NAME.woff2 and, for what is rarer, NAME-more.woff2.
set -e
first=U+20-7E,U+B0-B2,U+B7,U+D7,U+F7,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026,U+2212
more=U+A0-AF,U+B3-B6,U+B8-D6,U+D8-F6,U+F8-FF,U+131,U+152-153,U+2022,U+2044,U+2074,U+2080-2089,U+20AC,U+2122
options='--flavor=woff2 --no-hinting --layout-features=kern --name-IDs=0,13,14 --drop-tables+=BASE,GDEF,HVAR,MVAR,STAT,gasp'
fonttools varLib.instancer "node_modules/@fontsource-variable/$1/files/$1-latin-wght-normal.woff2" "wght=$2" -q -o "$1.ttf"
pyftsubset "$1.ttf" $options --unicodes=$first --output-file="$1.woff2"
pyftsubset "$1.ttf" $options --unicodes=$more --output-file="$1-more.woff2"
rm "$1.ttf"
