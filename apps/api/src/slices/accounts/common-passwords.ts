/** Long passwords that many people have had, as lists of broken ones show. All in small letters. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  0123456789012 098765432109 111222333444 112233445566 112358132134 121212121212 123123123123 123321123321 123456789012 1234567890123
  123456789abc 123456abcdef 1234qwerasdf 123qweasdzxc 147258369147 159357159357 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i
  1qaz2wsx3edc 1qaz2wsx3edc4rfv 987654321987 a1b2c3d4e5f6 abc123456789 abcd1234abcd abcdefghijkl abcdefghijklm abcdefghijklmnop
  admin1234567 adminadmin123 adminadminadmin administrator1 administrator123 arsenal12345 asdasdasdasd asdfasdfasdf
  asdfghjklqwertyuiop baseball1234 blahblahblah britishbulldog butterfly123 celtic123456 changeme1234 changemeplease changethis123
  chelsea12345 childrenandyoungpeople chocolate123 christmas123 comeonengland companyname123 companypassword computer1234
  correcthorsebatterystaple defaultpassword department123 dragondragon england12345 everton12345 expectopatronum football1234
  gameofthrones godsavetheking godsavethequeen goodluck1234 goodmorning123 government123 grandfather1 grandmother1 greatbritain
  happybirthday happybirthday1 happynewyear harrypotter123 healthcare123 hellohello123 hellokitty123 helloworld12 helloworld123
  hospital1234 idontknow1234 ilovemyfamily ilovemyjob123 iloveyoubaby iloveyouforever iloveyousomuch internet1234 itscominghome
  letmein12345 letmein123456 letmeinletmein letmeinplease london123456 manchestercity manchesterunited mastermaster maythe4thbewithyou
  maytheforcebewithyou mentalhealth1 mentalhealth123 mentalhealthsupport merrychristmas monkeymonkey mypassword123 nationalhealth
  nationalhealthservice neverforget123 newcastleunited newpassword123 nhsengland123 nhspassword1 ninjaninja123 nothing12345
  onceuponatime p4ssw0rdp4ss pa55wordpa55 password1234 password12345 password123456 passwordpass passwordpassword passwordpassword1
  pleaseletmein princess1234 q1w2e3r4t5y6 qazwsxedcrfv qazwsxedcrfvtgb qweasdzxc123 qweqweqweqwe qwer1234asdf qwerasdfzxcv
  qwertyqwerty qwertyuiopasdf qwertyuiopasdfghjkl rangers12345 register12345 registerpassword registerregister rootrootroot
  samsungsamsung school123456 schoolschool secret123456 secretsecret sesameopen123 startrek1234 starwarsstarwars strawberry123
  student12345 summertime123 sunshine1234 superman1234 superuser123 supportteam123 teacher12345 temporary123 temppassword
  thelordoftherings thisisapassword thisisasecret thisismypassword topsecret123 tottenhamhotspur trailblazer123 trailblazers123
  trustno1trustno1 unitedkingdom university123 wearethechampions welcome12345 welcomehome123 welcometothejungle welcomewelcome
  whatever1234 winteriscoming youllneverwalkalone zaq12wsxcde3 zxcvbnm123456 zxcvbnmasdfghjkl zxczxczxczxc
`
    .trim()
    .split(/\s+/),
);

/** Words that are no password, whatever digits and signs stand around them. */
export const commonWords: ReadonlySet<string> = new Set(
  `
  access admin administrator angel april arsenal asdfghjkl ashley august autumn babygirl banana baseball basketball batman birmingham
  biscuit blink britain butterfly celtic changeme charlie charlotte cheese chelsea children chocolate coffee college computer daniel
  december default doctor dragon england everton facebook february flower football forever freedom friday george google guest hello
  hellothere hospital iloveyou internet ireland january jennifer jessica jordan july june leicester letmein letmeinnow liverpool login
  london lovely loveyou manchester march master matrix may mentalhealth michael microsoft monday monkey mypassword ncc newcastle
  newpassword nhs nhsengland november nurse october oldpassword passphrase passw0rd password passwort pikachu pokemon princess qwerty
  qwertyuiop rangers register samsung saturday school scotland secret september shadow sheffield spiderman spring starwars strawberry
  student summer sunday sunshine superman support teacher temporary test testing thepassword thomas thursday tottenham trailblazer
  trustno tuesday user username wednesday welcome westham whatever william windows winter yourpassword zxcvbnm
`
    .trim()
    .split(/\s+/),
);
