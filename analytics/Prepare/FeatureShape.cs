namespace PublicNotice.Analytics;

/// <summary>How a text becomes features; it travels in the model, so that serving cannot differ from training.</summary>
/// <param name="HashBits">The n-grams are hashed to 2 to this power.</param>
/// <param name="TitleApart">
/// Whether the title's n-grams are features of their own. Where hardly any training message had a title they would never be
/// learnt, and a title would be lost in serving; there it is read as part of the text.
/// </param>
/// <param name="SinglesApart">
/// Whether single characters are brought to a length of their own. That helps long letters; in a message of a line three
/// strange characters would then outweigh the rest.
/// </param>
/// <param name="Unread">
/// Phrases, normalised, that are passed over: a letter that names a division does not thereby belong to it (T80), and
/// courtesies belong to none.
/// </param>
internal sealed record FeatureShape(int HashBits, bool TitleApart, bool SinglesApart, PhraseList Unread)
{
    // Twenty bits keep n-grams apart that eighteen would fold together: 0.2 points of macro-F1 on 5,500 messages.
    public static readonly FeatureShape Default = new(20, TitleApart: true, SinglesApart: true, PhraseList.None);

    /// <summary>
    /// What this program makes of a sentence that holds one of everything. A model trained by a program that reads texts
    /// otherwise carries another value and is refused (T79).
    /// </summary>
    public uint Fingerprint()
    {
        var workspace = new Workspace();
        Grams.Read("ＡＢ１２　標題", "您好！“傳    真”：1.5万元，\n二〇二四年①😀 wifi 6—（见附件）…", this, workspace);
        var sink = new FingerprintSink { Value = 2166136261u };
        Grams.Feed(workspace, this, ref sink);
        return sink.Value;
    }

    private struct FingerprintSink : IGramSink
    {
        public uint Value;

        public void Add(int bucket) => Value = (Value ^ (uint)bucket) * 16777619u;

        public void End(Block block) => Add((int)block);
    }
}
