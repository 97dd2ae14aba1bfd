"""English phrases for what was asked for earlier: I take that back, the way it was."""

import re
from typing import Final

from nemo_desktop.engine.language.talk.roles import Phrases, Role

_VERY: Final = (
    r"(?:(?:a |an |my |the )?(?:really|just|all|such|so|much|way|far|a lot|probably|maybe|perhaps|"
    r"definitely|clearly|actually|kind of|bit of a|big|bit|rather|quite|pretty|simply|a) )*"
)
_PAST: Final = (
    r"(?:was|were|wasn't|weren't|has been|turned out(?: to be)?|seemed|felt|looked|sounded|moved|"
    r"worked|played|read|ran|fitted|flowed)"
)
_BAD: Final = (
    r"(?:mistake|error|accident|slip|nonsense|misclick|unnecessary|uncalled for|"
    r"(?:bad|wrong|silly|stupid|dumb|terrible|poor|awful|daft|horrible|foolish|rubbish|pointless|"
    r"needless)(?: idea| choice| call| move| thought| one)?|"
    r"not (?:needed|necessary|right|(?:a |my )?(?:good|best|brightest|smart|smartest) idea))"
)
_GOOD: Final = (
    r"(?:better|nicer|fine|prettier|good|ok|okay|great|perfect|best|lovelier|easier|right|calmer|"
    r"clearer|lovely|stronger|cleaner|warmer|funnier|livelier)"
)
_THEN: Final = (
    r"(?:before(?:hand)?|as (?:it|they) (?:was|were|had been)|(?:the way|how|like) "
    r"(?:it|they|that|things) (?:was|were|used to be|had been|looked|sounded)(?: before)?|"
    r"originally|at first|earlier|previously|back then|to begin with|in the beginning|"
    r"at the start|until now)"
)
_IT: Final = r"(?:it|this|that|they|things|everything|these|those)"
_PUTS: Final = (
    r"(?:put|set|change|turn|switch|bring|move|swap|get|give|flip|go|come|have|want|take|"
    r"need|like|roll)(?:ing|ting)?"
)

PHRASES: Final[Phrases] = (
    (Role.UNTIL, r"(?:(?:.*\b)?(?:revert|return|roll|restore|undo)\b.*? to |"
     r"(?:.*\b)?back (?:to )?(?:(?:how|the way|where|what|when) "
     rf"{_IT} (?:was|were|looked) )?|(?:.*\b)?(?:to )?(?:how|the way|as) {_IT} (?:was|were|"
     rf"looked) )"
     r"(?:right |just )?before (?=(?:i|we|you|the|that|my)\b)(?:(?:i|we|you) (?:ever |"
     r"even )?(?:said|"
     r"added|asked(?: for)?|did|put in|changed|made|touched|mentioned|wanted)\b)?"),
    (Role.SINCE, r"(?:everything|all|anything|whatever|all the \w+)"
     r"(?: (?:that )?(?:i|we|you) (?:said|did|asked(?: for)?|changed|made|have done|'ve done))?"
     r"(?: (?:that )?(?:came|comes|happened|is|was))? (?:since|after)\b"),
    (Role.FIRST, r"\b(?:originally|at the (?:very )?(?:first|start|beginning)|at first|"
     r"in the beginning|to begin with)\b"),
    (Role.WAS, rf"(?:\b(?:back )?(?:to |in |at |into )?(?:the way|how|as|like|(?P<where>where)|"
     rf"what)"
     rf"(?: (?P<q>loud|big|long|fast|bright|slow|quiet|large))?(?: as)? {_IT} "
     r"(?:was|were|looked|sounded|had been|used to be|went|did)(?: before| until now)?\b)"),
    (Role.WAS, r"\bthe (?P<what>[a-z]+) (?:it|they) (?:was|were|had)\b"),
    (Role.WAS, r"(?:\b(?:back )?(?:to|in|into) )(?:its|the|their|my|our|that) "
     r"(?:old|original|previous|former|earlier|initial|usual)(?: (?:state|version|self))?\b"),
    (Role.WAS, r"\bas (?P<q>loud|big|long|fast|bright|slow|quiet|large|it) as (?:it|"
     r"they) (?:was|were|had|used to be)\b"),
    (Role.UNDO, r"\b(?:take|get|pull)(?P<what> (?!.*\b(?:camera|zoom|shot|"
     r"view)).*?)? back (?:out|off)"
     r"\b(?: again)?"),
    (Role.UNDO, rf"\btake (?P<it>{_IT}|what) back\b|\btak(?:e|ing) back\b|\bi take back\b"),
    (Role.UNDO, r"\b(?:undo|un-do|undoing|revert|reverting|roll back|cancel|scrap|scratch|"
     r"call off|"
     r"forget(?: about)?|never ?mind(?: about)?|nvm|disregard|withdraw|retract|unsay|rethink|"
     r"take back)\b"),
    (Role.REPENTED, r"\b(?:(?:have|'ve|had|'s|has) )?chang(?:ed|ing) (?:my|our) minds?"
     r"(?: (?:about|on|over|regarding))?\b|\b(?:change of heart|second thoughts) (?:about|on)\b"),
    (Role.REPENTED, r"\b(?:i |we )?(?:(?:really|kind of|already|now|quite) )?regret(?:ting|ted)?"
     r"(?: (?:asking (?:you )?for|adding|saying|doing|making|having|putting(?: in)?|using))?\b"),
    (Role.REPENTED, r"\b(?:should(?:n't| not)(?: really)? have|should never have|"
     r"ought not to have|"
     r"(?:i |we )?wish (?:i|we|you) (?:hadn't|had not|had never)|"
     r"(?:didn't|did not) (?:really )?mean(?: to)?|"
     r"(?:should|ought to) (?:never|not) have)(?: (?P<q>thrown|deleted|removed|cut|dropped|"
     r"kicked|gone|lost|"
     r"taken)(?= |$)| (?:said|asked(?: (?:you )?for)?|added|done|made|"
     r"had|put(?: in)?|used|chosen|picked|touched|gone for))?\b"),
    (Role.REPENTED, r"\b(?:go|step) back (?:one|a|one more)(?: more)?(?: step)?\b"),
    (Role.REPENTED, r"\b(?:doesn't|does not|shouldn't|should not|don't|do not) count\b"),
    (Role.AFTERWARDS, r"\bafter all\b|\bany ?more\b|\bon second thoughts?\b|"
     r"\b(?:now that i|when i|thinking|having) (?:see|think|thought|slept|sleep|think about|about|"
     r"thinking)?[a-z ]{0,14}(?:about it|of it|it|on it|again)\b|\bupon reflection\b|"
     r"\b(?:that |which |what )?(?:i|we) (?:just )?(?:said|asked(?: you)?(?: for| to do)?|added|"
     r"wanted|did|told you(?: to)?|wished for|ordered|requested|suggested|had you (?:do|add|"
     r"make|put in))\b|"
     r"\b(?:that |which |what )?you (?:just )?(?:did|made|added|put in|put on|gave (?:me|it))\b|"
     r"\bfrom (?:before|earlier|a (?:moment|minute|while) ago)\b|\ba (?:moment|minute) ago\b|"
     r"\bearlier\b|\bafter the fact\b|\bin the end\b"),
    (Role.FAULT, rf"\b(?:(?:was|were|is|are|'s) {_VERY}(?:mistake|error|slip)|"
     rf"{_PAST} {_VERY}{_BAD}|{_PAST} (?:much |far |way |a bit )?(?:too \w+|overkill|"
     rf"over the top))"
     r"(?: of (?:mine|me|ours)| on my part)?\b"),
    (Role.EARLIER, rf"\b(?:{_PAST}|liked|preferred|loved|like|prefer|enjoyed) "
     rf"(?:(?:it|them|that|this|things|"
     rf"the \w+(?: \w+)?) )?{_VERY}{_GOOD}? ?(?:in (?=colou?r\b)|{_THEN})"
     r"(?: (?:for|to) (?:me|us|my \w+))?\b"),
    (Role.FAULT, rf"\b(?:(?:{_PAST}|liked|preferred|like|prefer) (?:it )?{_VERY}{_GOOD} without|"
     r"better off without)(?: it| that| them)?\b"),
    (Role.NICER, rf"\b(?:{_PAST} {_VERY}(?:{_GOOD}|just right|spot on|ideal)|(?:made|"
     rf"makes) more sense)(?: (?:for|to) "
     r"(?:me|us|my \w+))?\b"),
    (Role.EARLIER, r"\b(?:i |we )?(?:liked|preferred|loved|prefer|miss|missed) "
     r"(?=the (?:old|previous|earlier|original|former))"),
    (Role.BACK, r"\b(?:go|get|come|switch|change|return) back to (?:that|it|those|them|"
     r"this)(?: one)?\b"),
    (Role.BACK, r"\b(?:use|have|give me|show|take|try) (?:it|that|them|this|that one|those|"
     r"the same) again\b|"
     r"\bback in with (?:it|them|that)\b"),
    (Role.BACK, rf"\b{_PUTS}(?: me)?(?P<what> .*?)? back(?: in(?: there)?| on| up| out)?"
     r"(?: again)?(?: to (?:normal|before))?(?=$| please| now| then| if| instead| thanks|"
     r" that (?:i|we|you) had)"),
    (Role.BACK, r"\b(?:bring|put|give|get|take|turn|switch|have)(?:ing)? (?:me )?back\b(?! to)|"
     r"\b(?:restore|reinstate|re-?add|i miss|we miss)\b"),
    (Role.WAS, r"\b(?:like|as) before\b|\bthe (?:old|original|previous|former|earlier) (?:way|"
     r"one)s?"
     r"\b|\b(?:go|return|revert|switch|change) (?:back )?to (?=the (?:old|original|previous|"
     r"former|"
     r"earlier))"),
    (Role.BUT, r"\b(?:but|except(?: for)?|apart from|other than|save|besides|aside from)\b"),
    (Role.KEPT, r"\bonly (?:really |ever )?(?:wanted|want|need|needed|like|meant)\b"),
    (Role.KEPT, r"\b(?:(?:just |only |do )*(?:keep|leave|retain|hold on to|spare)|(?:can|"
     r"should|may|"
     r"must|is to|shall|has to|will|gets to) (?:stay|remain)|stays?|remains?)(?: (?:in|there|"
     r"alone|on|"
     r"as (?:it|they) (?:is|are)|put|please|though|where it is))*\b"),
    (Role.MAYBE, r"\b(?:(?:would|'d|i'd|we'd) rather (?:not(?: have| use| see)?|do without|"
     r"go without|"
     r"leave(?: out)?)|(?:don't|do not|no longer|never|didn't|did not|doesn't|won't|can't) "
     r"(?:really |actually |even )?(?:want|need|like|care for|fancy|feel|love|think (?:we|i) need|"
     r"work|fit|suit)|"
     r"lose|drop|ditch|bin|dump|chuck|skip|ignore|strike|remove|delete|kill|get rid of|"
     r"take (?:(?:it|that|this|them|those) )?(?:out|off|away|down)|do without|leave (?:out|"
     r"off)|reverse|no more|"
     r"(?:can|has to|have to|must|should|needs to) (?:go|disappear|leave)|out with|away with)\b"),
    (Role.WANTED, r"\b(?:do )?(?:want|need|like|keep)\b"),
    (Role.NOT, r"\b(?:not|no|without)\b"),
    (Role.ALL, r"\b(?:everything|all (?:of )?(?:it|that|the rest|the other\w*)|all|the rest|"
     r"the others?|anything)(?: else)?\b"),
)  # fmt: skip
OPENERS: Final = re.compile(
    r"(?:(?:hm+|um+|uh+|no+|nah|nope|well|ok|okay|oh|and|actually|sorry|so|right|alright|hey|yeah|"
    r"yes|wait|oops|sigh|argh|ugh|honestly|you know what|thing is|turns out|please|pls|"
    r"can (?:you|we|i)|could (?:you|we|i)|let's|let us|i'd like to|i want to|i'd love to|"
    r"would you|will you|i (?:guess|think|feel|suppose|believe)|maybe|perhaps|then|now|"
    r"just)\b[,.:! ]*)+"
)
