namespace PublicNotice.Analytics;

/// <summary>What a writer may want to look at again before an answer is sent (答复提示). Advice, never a mark for a person.</summary>
public sealed record AnswerAdvice
{
    /// <summary>How much the answer explains: the logarithm of its words beside courtesies, more with rules, less when it only passes on.</summary>
    public required double Substance { get; init; }

    /// <summary>The share of the title's word pairs that the answer takes up, from 0 to 1.</summary>
    public required double Relevance { get; init; }

    /// <summary>The questions of the letter, as written, of which the answer takes up hardly a word.</summary>
    public required IReadOnlyList<string> OpenQuestions { get; init; }

    /// <summary>Whether it names a rule or a paper.</summary>
    public required bool NamesRule { get; init; }

    /// <summary>Whether it promises something without saying when.</summary>
    public required bool PromisesWithoutDate { get; init; }

    /// <summary>One Chinese sentence for each thing to look at.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
}
