using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// The search index: bigrams with their positions, newest notice first. docs/adr/0006-search-by-bigrams.md says why.
/// The table comes first and names the folder of all the rest by its content, so that a browser keeps what it has.
/// </summary>
internal static class SearchIndex
{
    public const string TablePath = "/search/table.bin";

    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> Files(IReadOnlyList<SiteNotice> notices)
    {
        var (postings, directory, lengths) = (new GramPostings(), new SearchDirectory(), new ArrayBufferWriter<byte>());
        var (folded, position) = (new ArrayBufferWriter<char>(), 0);
        foreach (var notice in notices)
        {
            var document = new SearchDocument(notice, folded);
            AddGrams(document.Text, position, postings);
            Varint.Write(lengths, (uint)document.Text.Length);
            Varint.Write(lengths, (uint)directory.Add(document));
            position += document.Text.Length;
        }

        directory.Close();
        var shards = new ShardWriter();
        postings.Visit(shards.Write);
        shards.End();
        return Named(notices.Count, lengths.WrittenSpan, shards, directory);
    }

    private static void AddGrams(ReadOnlySpan<char> text, int position, GramPostings postings)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != SearchText.LineEnd && text[i + 1] != SearchText.LineEnd)
            {
                postings.Add(((uint)text[i] << 16) | text[i + 1], position + i);
            }
        }
    }

    private static List<(string Path, ReadOnlyMemory<byte> Content)> Named(int notices, ReadOnlySpan<byte> lengths, ShardWriter shards, SearchDirectory directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(shards.Table);
        shards.Packs.ForEach(hash.AppendData);
        directory.Files.ForEach(hash.AppendData);
        var folder = $"/assets/search-{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}/";

        var table = new ArrayBufferWriter<byte>();
        Varint.Write(table, (uint)folder.Length);
        table.Write(Encoding.ASCII.GetBytes(folder));
        Varint.Write(table, SearchDirectory.NoticesPerFile);
        Varint.Write(table, (uint)notices);
        table.Write(lengths);
        Varint.Write(table, ShardWriter.ShardBytes);
        Varint.Write(table, ShardWriter.ShardsPerPack);
        Varint.Write(table, (uint)shards.Count);
        table.Write(shards.Table);
        return
        [
            (TablePath, table.WrittenMemory),
            .. shards.Packs.Select((bytes, number) => (Name(folder, number, "bin"), bytes)),
            .. directory.Files.Select((bytes, number) => (Name(folder, number, "json"), bytes)),
        ];
    }

    private static string Name(string folder, int number, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{folder}{number}.{extension}");
}
