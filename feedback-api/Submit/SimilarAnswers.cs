using PublicNotice.FeedbackApi.Search;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>
/// 类似答复: published answers to matters like the one that is about to be sent. It knows what the site is built from and
/// nothing else: what was not published, is hidden or protected is not in it.
/// </summary>
internal sealed class SimilarAnswers
{
    /// <summary>How many are offered: a longer list is not read.</summary>
    public const int Most = 3;

    // The part of the shorter text's weight that stands in the other too. Letters about other matters of one office share less.
    private const double Enough = 0.4;

    // A few characters prove nothing.
    private const int LeastPairs = 4;

    // Characters that stand in every letter and tell nothing of its matter.
    private const string Commonplace = "的了是在有和与及也就都而被把为对从到于着过等这那个我你您他她它们们请能会要没不很已还";

    private volatile Known _known = new([], []);

    /// <summary>Takes what is published now in the place of what it knew.</summary>
    public void Know(IReadOnlyList<PublicAnswer> published)
    {
        // What is handled anew is not the last word, and nobody is to be told that it is.
        var answers = published.Where(answer => answer.Words is { Note: null })
            .Select(answer => new Entry(answer, PairsOf(answer.Words!.Title, answer.Words.Text))).ToList();
        _known = new Known(answers, answers.SelectMany(answer => answer.Pairs).CountBy(pair => pair).ToDictionary());
    }

    /// <summary>The most similar first; none where nothing is similar enough.</summary>
    public IReadOnlyList<PublicWords> To(string? title, string text)
    {
        var (known, asked) = (_known, PairsOf(title, text));
        if (known.Answers.Count == 0)
        {
            return [];
        }

        var weight = asked.Sum(known.WeightOf);
        return
        [
            .. known.Answers.Select(entry => (entry.Answer, Likeness: known.Likeness(entry.Pairs, asked, weight)))
                .Where(found => found.Likeness >= Enough).OrderByDescending(found => found.Likeness).Take(Most)
                .Select(found => found.Answer.Words!),
        ];
    }

    private static HashSet<int> PairsOf(string? title, string text) => Bigrams.Of(string.Concat(
        FindableWords.Of(title, text).Select(c => char.IsLetterOrDigit(c) && !Commonplace.Contains(c, StringComparison.Ordinal) ? c : ' ')));

    private sealed record Entry(PublicAnswer Answer, HashSet<int> Pairs);

    /// <summary>What is published, and in how many answers each pair of characters stands: the rarer, the more it tells.</summary>
    private sealed record Known(IReadOnlyList<Entry> Answers, Dictionary<int, int> In)
    {
        // What no answer has is as rare as what one has: it must not count for more.
        public double WeightOf(int pair) => Math.Log(1 + ((double)Answers.Count / In.GetValueOrDefault(pair, 1)));

        public double Likeness(HashSet<int> one, HashSet<int> other, double weightOfOther)
        {
            var (whole, shared) = (0.0, 0.0);
            foreach (var pair in one)
            {
                var weight = WeightOf(pair);
                (whole, shared) = (whole + weight, shared + (other.Contains(pair) ? weight : 0));
            }

            return one.Count < LeastPairs || other.Count < LeastPairs ? 0 : shared / Math.Min(whole, weightOfOther);
        }
    }
}
