"""What an English clause beside a wish only tells, and what it asks for: never to be left out."""

from nemo_desktop.engine.language.clauses.statement import states
from nemo_desktop.engine.language.grammar.text import apostrophes

_TOLD = """
bedtime is a battle in this house
coaches from the whole league will be there
cost me forty dollars at the print shop
customers keep asking me about it
dad worked nights at the mill
granddad can't read english anyway
he has no clue
he lives in canada now
he should have won if you ask me
hmm i am not sure about that
i don't need them any more
i found the letters in the attic
i have to leave in ten minutes
i only want to hear the music
i still have the receipt somewhere
i'm in a hurry
ill upload it tonight after work
im kind of attached to that picture
it feels so empty
it gives me goosebumps
it is a surprise for dad
it rained the whole week
it was for a science fair
it was very hot there
it's due today
it's for the shop screen
it's too cold in there anyway
its going up on the big screen at half time
mine got twelve
most of them are hard of hearing
my dad gets dizzy when things move fast
my followers have no patience lol
my kids fight over the tablet
nobody believed us afterwards
our clients like an elegant opening
people fall for the sad eyes
scared the life out of my cat
she is good with gadgets
she is our chairwoman
she laughed so hard
she raised five of us alone
she wants to be an astronaut
some parents did not sign the form
steam engines have so much character
that is when our market is open
that was their song
the baby woke up
the drummer became a dentist
the flat has been empty for months
the gallery has white walls and bad wifi
the judges were half asleep
the knitting group is mostly widows
the light was bad
the locals were incredibly kind
the mayor even gave a speech
the pastor liked the one from last year
the pictures came from an old shoebox
the principal is strict about that
the screen hangs right above the door
the slower readers need more time
they love talking about the old days
took us nine hours to reach the top
uncle bob always blinks
uncle bob blinked again
we are expecting our first in august
we are playing a reunion gig in june
we are small shop with two workers
we had such a good time in lisbon
we laughed about it for years
we're presenting tomorrow
i promised mum a copy
the baker gave us the leftovers
she knitted the blanket herself
my sister-in-law hates surprises
"""
_ASKED = """
a bit of rain would be lovely
all of them should fade
all pictures zoomed in
are subtitles possible in spanish
as soon as the title is gone the birds take off
at the beginning you only see the fog
better with the photos in reverse
between two and three it flashes
by the way it should say spring sale
can the eyes blink
can you make it rain
customers must see the price right away
does it work with my own song
dwell on the ring for a moment
everyone in it dances
everyone should appear for four seconds
grandma should wink
grandma sings happy birthday
grandpa winks at us
half as fast would be perfect
has to fit on instagram
he can fly
he is cute and make it bigger
i dont like the way it spins
i expect it to loop
i need it under thirty seconds
i never asked for that frame
i wish it were a bit brighter
i wish the dog barked
i'd love some snow
id rather have blue than green
it has to be 9:16
it should last 5 seconds
it would be cool to see stars twinkle
jiggle the letters
make her smile
me i like more red
my boss wants it vertical
no borders this time
not the blue one the green one
oh and the title is spelled wrong its meyer
one more second on the wedding photo
ought to look like a newspaper
park the logo bottom right
perhaps a little less blur
photo 2 goes to the end
sandwich the map between five and six
shall we try it without the zoom
she ages thirty years in five seconds
she says hello
she turns her head
should feel like an old home movie
some birds in the sky maybe
spruce up the captions
thank you for watching in white
the baby opens her eyes
the beach photo belongs at the end
the camera should shake
the coach wants the score on screen
the girl looks at me
the group picture is last
the last picture lasts longer
the sunset lasts longer
grandma waves at the camera
i asked for vertical
the first two swapped
the lights in the windows come on one by one
the music should be louder
the old photo slowly turns into colour
the school needs the logo in the corner
the statue walks off its plinth
the title fades in
there must be a way to make the rain stop
theres too much zoom for my taste
three photos next to each other
tone down the pink
two dogs run through
unleash a swarm of butterflies
way too many effects
we love it but lose the frame
whip from one picture to the next
why is there no music yet
wobble the frame a bit
you must put name of shop in the begin
"""


def test_what_only_tells_is_known_by_its_build() -> None:
    missed = [clause for clause in _TOLD.strip().splitlines() if not states(apostrophes(clause))]
    assert not missed


def test_nothing_that_is_asked_for_passes_for_a_remark() -> None:
    passed = [clause for clause in _ASKED.strip().splitlines() if states(apostrophes(clause))]
    assert not passed
