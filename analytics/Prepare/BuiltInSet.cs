namespace PublicNotice.Analytics;

/// <summary>
/// The invented messages of <c>labelled/</c>, <c>traits/</c> and <c>frozen/</c>, embedded in the assembly: a server trains at
/// its first start wherever it runs, with no folder beside it.
/// </summary>
internal static class BuiltInSet
{
    /// <summary>What the division model is trained on.</summary>
    public const string Divisions = "labelled/";

    /// <summary>What kinds, urgency and spam are learnt from besides.</summary>
    public const string Traits = "traits/";

    /// <summary>Messages by other authors that no model is ever trained on: what every challenger is measured with.</summary>
    public const string FrozenDivisions = "frozen/divisions/";

    /// <summary>The same for kinds, urgency and spam.</summary>
    public const string FrozenTraits = "frozen/traits/";

    /// <summary>The divisions' names and the courtesies that every letter has, one a line in <c>labelled/unread.txt</c>.</summary>
    public static IReadOnlyList<string> UnreadPhrases { get; } = ReadPhrases();

    /// <summary>All messages of a folder, file by file in the order of their names.</summary>
    public static List<LabelledMessage> Read(string folder = Divisions) =>
    [
        .. typeof(BuiltInSet).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".tsv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => LabelledFile.Read(Open(name), name)),
    ];

    /// <summary>One file.</summary>
    public static List<LabelledMessage> ReadFile(string name) => LabelledFile.Read(Open(name), name);

    private static string[] ReadPhrases()
    {
        using var reader = new StreamReader(Open(Divisions + "unread.txt"));
        return
        [
            .. reader.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith('#')),
        ];
    }

    private static Stream Open(string name) =>
        typeof(BuiltInSet).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without {name}.");
}
