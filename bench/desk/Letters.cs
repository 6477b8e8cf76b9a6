namespace PublicNotice.DeskBench;

/// <summary>Letters made of the sentences of the built-in messages: common words are common in them, rare ones rare. No picture sign is cut in two.</summary>
internal sealed class Letters(string[] sentences)
{
    public static Letters Read(string folder) => new(
        [.. Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file).Skip(1))
            .Select(line => line.Split('\t')[^1].Trim()).Where(text => text.Length > 10 && !text.Any(char.IsSurrogate))]);

    /// <summary>A letter of a few sentences with a number in it that no other has.</summary>
    public string Next(Random dice, int number)
    {
        var parts = Enumerable.Range(0, dice.Next(1, 5)).Select(_ => sentences[dice.Next(sentences.Length)]);
        return $"{string.Join("", parts)}（第{number}号信）";
    }

    /// <summary>Two to six neighbouring characters, as somebody would look for them.</summary>
    public string Words(Random dice)
    {
        var sentence = sentences[dice.Next(sentences.Length)];
        var length = dice.Next(2, 7);
        return sentence.Substring(dice.Next(sentence.Length - length), length);
    }
}
