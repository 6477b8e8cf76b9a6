using System.Text.RegularExpressions;

namespace PublicNotice.Analytics;

/// <summary>Reads a drafted answer beside the letter that it answers.</summary>
public static partial class AnswerChecks
{
    // About forty characters beside the courtesies: shorter answers were marked as explaining nothing.
    private const double LittleSubstance = 3.7;
    private const double LittleRelevance = 0.1;
    private const double Addressed = 0.15;
    private const double RuleBonus = 0.15;
    private const double HandedOnLoss = 0.3;
    private const int MostRules = 3;

    /// <param name="title">The letter's title; null when it has none.</param>
    /// <param name="text">The letter.</param>
    /// <param name="answer">The draft.</param>
    public static AnswerAdvice Of(string? title, string text, string answer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(answer);
        var said = Pairs(answer);
        var rules = Rule().Count(answer);
        var open = Question().Matches(text).Select(match => match.Value.Trim()).Where(question => Share(question, said) < Addressed).ToArray();
        var advice = new AnswerAdvice
        {
            Substance = SubstanceOf(answer, rules),
            Relevance = Share(title ?? text, said),
            OpenQuestions = open,
            NamesRule = rules > 0,
            PromisesWithoutDate = Promise().IsMatch(answer) && !Date().IsMatch(answer),
            Sentences = [],
        };
        return advice with { Sentences = [.. Sentences(advice, answer)] };
    }

    private static IEnumerable<string> Sentences(AnswerAdvice advice, string answer)
    {
        if (advice.Substance < LittleSubstance)
        {
            yield return "除客套话外内容很少，请说明情况和理由。";
        }

        if (advice.Relevance < LittleRelevance)
        {
            yield return "答复几乎没有提到来信所说的事，请核对是否答的是这一件。";
        }

        foreach (var question in advice.OpenQuestions)
        {
            yield return $"这一问似未答复：“{question}”";
        }

        if (!advice.NamesRule)
        {
            yield return "没有写明依据的规定或文件；如有，请写明名称。";
        }

        if (advice.PromisesWithoutDate)
        {
            yield return "有承诺而没有时间，请写明何时办到。";
        }

        if (Harsh().Match(answer) is { Success: true } harsh)
        {
            yield return $"“{harsh.Value}”容易让人觉得被推诿，请换一种说法。";
        }
    }

    private static double SubstanceOf(string answer, int rules)
    {
        var characters = Courtesy().Replace(answer, "").Count(character => character is >= '一' and <= '鿿');
        return Math.Log(characters + 1) + (RuleBonus * Math.Min(rules, MostRules)) - (HandedOn().IsMatch(answer) ? HandedOnLoss : 0);
    }

    private static double Share(string asked, HashSet<int> said)
    {
        var pairs = Pairs(asked);
        return pairs.Count == 0 ? 1 : (double)pairs.Count(said.Contains) / pairs.Count;
    }

    private static HashSet<int> Pairs(string text)
    {
        var symbols = new NormalisedText();
        Normaliser.Read(text, symbols);
        var pairs = new HashSet<int>();
        for (var at = 0; at + 1 < symbols.Count; at++)
        {
            if (symbols.Symbols[at] != Normaliser.Break && symbols.Symbols[at + 1] != Normaliser.Break)
            {
                pairs.Add((symbols.Symbols[at] << 16) | symbols.Symbols[at + 1]);
            }
        }

        return pairs;
    }

    [GeneratedRegex("《[^》]+》|根据|依据|按照|规定|第[一二三四五六七八九十百0-9]{1,4}条")]
    private static partial Regex Rule();

    [GeneratedRegex("[^。！？!?；;\n]*[？?]")]
    private static partial Regex Question();

    [GeneratedRegex("将(?!有关|相关)|计划|拟于|争取|尽快|近期|下一步")]
    private static partial Regex Promise();

    [GeneratedRegex(@"\d+\s*[年月日]|[一二三四五六七八九十]+(个)?(工作日|月|日|天)|\d+\s*个?(工作日|天)|年底|月底|季度")]
    private static partial Regex Date();

    [GeneratedRegex("不归我[们局处]管|无可奉告|与我[们局处]无关|爱.{0,2}不.{0,2}|自己去(查|问|看)|早就说过")]
    private static partial Regex Harsh();

    [GeneratedRegex("^网友.{0,30}?[：:！!，,]|[您你]好[！!，,。]|您的留言已收悉[。，]?|现将有关情况(?:回复|答复)如下[：:]|感谢您对我们工作的支持、?理解与?监督[！!。]?|[0-9]{4}年[0-9]+月[0-9]+日$")]
    private static partial Regex Courtesy();

    [GeneratedRegex("请.{0,12}(?:咨询|联系|来电|拨打|前往)|已转|转交|正在(?:调查|核实|处理)")]
    private static partial Regex HandedOn();
}
