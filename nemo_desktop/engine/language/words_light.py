"""Words that carry no wish of their own, and the everyday ones that stand for another."""

from nemo_desktop.engine.language.lexicon import say

say(
    "FILL",
    """
    what i need is | what i want is | what we need is | what we want is | what i'd like is |
    what i would like is | what i'd love is | what i'm after is | what i am after is |
    all i need is | all i want is | i'm after | i am after | we're after | the thing is |
    the idea is | the plan is | i'm looking for | i am looking for | we're looking for |
    my request is | my wish is | it'd be lovely to have | it would be lovely to have |
    it'd be nice to have | it would be nice to have | it would be great to have |
    it'd be great to have | would be nice to have
    """,
)
say("KEEP", "stay on | stays on | stay there | stay visible | stay in view")
say("KEEP", "remain up | remain on | remain visible | remains visible | remains up")
say("SHOWN", "remain on screen | remains on screen | stays on screen | keep on screen")
say("TO", "over to | across to | over towards | over toward | across towards")
say("SWAP", "change places | trade places | switch places | exchange places | change positions")
say("SWAP", "trade positions | exchange positions")
say("MOTION", "camera move in | camera moves in | camera moving in | camera move closer", "zoom_in")
say("MOTION", "camera come closer | camera comes closer | camera go in | camera goes in", "zoom_in")
say("MOTION", "camera come in | camera comes in | camera moves closer", "zoom_in")
say(
    "MOTION", "camera move out | camera moves out | camera move away | camera move back", "zoom_out"
)
say("MOTION", "camera moves away | camera moves back | camera moving out", "zoom_out")
say(
    "FIT",
    """
    blur what's behind it | blur what is behind it | blur what's behind | blur the area behind |
    blur the area behind it | blur the space around it | blur the rest behind it
    """,
    "blur",
)
say(
    "IT",
    "手里这些 | 手头这些 | 手里的这些 | 手头的这些 | 手上这些 | 手上的这些 | 手里这张 | 手头这张",
)
say("CENTIMETRE", "地方 | 的地方 | 那个地方")
say("REMARK", "硬 | 硬了 | 太硬 | 太硬了 | 僵 | 僵硬 | 死板")
say(
    "KEEP",
    """
    其他不动 | 其他都不动 | 其它不动 | 其它都不动 | 其余不动 | 其余都不动 | 别的不动 | 别的都不动 |
    其他的不动 | 其他的都不动 | 其他别动 | 别的别动 | 其他都别动 | 其余别动
    """,
)
say("FILL", "手滑 | 手滑了 | 手抖了 | 点错了 | 点错 | 按错了 | 按错 | 不小心")
say(
    "QUESTION",
    "有多大声 | 有多响 | 多大声音 | 有多大音量 | 是几秒 | 有几秒 | 放了几秒 | 放几秒来着",
)
say("QUESTION", "几秒来着 | 是多少来着 | 多少来着 | 来着")
say(
    "FILL",
    """
    evenly | carefully | automatically | magically |    umm |  certainly |
    surely | naturally | instantly | eventually | ever | primarily | particularly | namely |
    i.e. | straight | possibly | graciously | delicately | conveniently | ultimately | evidently |
    presumably | frankly | seriously | listen | look here | come to think of it | good stuff |
    i'd be grateful if you could | i'd be grateful if you would |
    i would be grateful if you could | do me a favour and | do me a favor and | do me a favour |
    do me a favor | could i ask you to | may i ask you to | can i ask you to |
    i'd appreciate it if you'd | i'd appreciate it if you could |
    i would appreciate it if you could | i'd appreciate it if you would | i was hoping you could |
    i was hoping to | i was hoping | i'm hoping you can | i reckon we should |
    i reckon you should | i reckon | you need to | you have to | you gotta | you've got to |
    we gotta | we've got to | i've got to | mind if we | mind if i |
    request | todo | to do | task | dear assistant | ok computer | hey computer |
    assistant | like i said | as i said | as discussed | as mentioned | as agreed |
    as promised | going forward | in my opinion | in my view | personally i'd | personally |
    to be honest | if you ask me | using your magic | with your help | make sure you |
    be sure to | be sure you | don't forget to | do not forget to | remember to |
    please remember to | my idea is to | the goal is to | my goal is to | the aim is to |
    the idea is to | the plan is to | my plan is to | the point is to | the trick is to |
    when you're done | when you are done | once that's done | assist me to | assist me in |
    i'd like to see you | many thanks | if that's possible | if that is possible |
    if you don't mind | if you do not mind | if that's okay | if that's alright |
    if that is okay | if that's fine | if you would | if you would be so kind |
    as soon as possible | when you have a moment | when you have time | when you get a moment |
    whenever you're ready | when you're ready | no hurry | deal | you see | darling |
    give or take | so to speak | as it were | anyway | anyways | though | if you please |
    you rock | you're the best | you are the best | what do you think | accordingly |
    respectively | thing is | i'm after something | next step | step one | step two |
    i decided to | we decided to | i've decided to | we've decided to | it'd be better to |
    it would be better to | it would be best to | it'd be best to | i intend to | i aim to |
    we intend to | we aim to | i'm looking to | we're looking to | or whatever | after all |
    at all times | just quickly | real quickly | go and | go on | have a go | have a go at |
    time to | it's time to | let's go and | for instance | this way | that way | in some way |
    some way | thanks so much | thank you so much in advance | more or less | right then |
    ok cool | okay cool | oh cool | cool now | next up | sounds good | sounds great |
    sounds nice | that sounds good | moving on | could i trouble you to |
    would it be too much to | is it too much to ask to | be a star and | be an angel and |
    be so good as to | i'm wondering if you could | i wonder if you could | i wonder if we could |
    perhaps we could | perhaps you could | maybe you could | how would it be if we |
    it'd be cool to | it would be cool to | it'd be cool if | it would be cool if |
    it'd be awesome if | it would be awesome if | it would be amazing if | it'd be amazing if |
    it'd be sweet if | it'd be lovely if | i'd be happy to | i'd be glad if you |
    i'd be delighted if you | i'd be thrilled if you | i'd be so happy if you |
    what i'm looking for is | what i'm trying to do is | what i'd really like is |
    what i really want is | what i really need is | what would be great is |
    what would be nice is | what would help is | all i'm asking is | all you need to do is |
    all you have to do is | for what it's worth | long story short | in short | in a nutshell |
    in other words | put differently | simply put | by all means | needless to say |
    if nothing else | as far as possible | as best you can | to the best of your ability |
    with care | with ease | at your convenience | at your earliest convenience | at some point |
    there you go | here we go | here goes | let's do this | let's do it | let's go with this |
    let's begin | let's start | you know what | guess what | know what | tell you what |
    i tell you what | mind you | believe me | trust me | no kidding | for real | fr | ngl |
    pretty much | so yeah basically | or thereabout | as needed | if needed | if necessary |
    where possible | wherever possible | where needed | as appropriate | as usual | as always |
    like always | like usual | like before please
    """,
)
say(
    "AT",
    """
    approx | approx. | no more than | not more than | a total of | circa | around about |
    round about | somewhere around | something like | just about | just over | just under
    """,
)
say(
    "SEP",
    """
    meanwhile | to begin | next step is to | in the meantime | to finish off | to round it off |
    to top it off | thereafter | subsequently | then finally | then lastly | and lastly
    """,
)
say(
    "KEEP",
    """
    nothing more | without changing anything else | without touching anything else |
    don't change anything else | do not change anything else | don't touch anything else |
    do not touch anything else | everything else unchanged | everything else as is |
    everything else untouched | all else stays | all else unchanged | leave all else alone |
    nothing but that | with no other changes | no other changes | no other change |
    without any other changes | leave it at that
    """,
)
say(
    "GENERATE",
    """
    as a painting | like a painting | into a painting | oil painting | green screen |
    greenscreen | chroma key | as a cartoon | into a cartoon
    """,
)
