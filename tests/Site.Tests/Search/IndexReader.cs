using System.Text;

namespace PublicNotice.Site.Tests.Search;

/// <summary>Reads an index as it is written, whole, and finds by positions as the script does.</summary>
internal sealed class IndexReader
{
    private readonly Dictionary<uint, List<int>> _grams = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _lengths = [];
    private readonly Func<string, byte[]> _file;
    private int _at;

    public IndexReader(Func<string, byte[]> file)
    {
        _file = file;
        var table = file(SearchIndex.TablePath);
        Folder = Encoding.ASCII.GetString(table, 1, (int)Number(table));
        _at = Folder.Length + 1;
        _ = Number(table);
        for (var notices = Number(table); notices > 0; notices--)
        {
            _starts.Add(_starts[^1] + (int)Number(table));
            _lengths.Add((int)Number(table));
        }

        var (bytes, perPack) = ((int)Number(table), (int)Number(table));
        var key = 0u;
        Shards = (int)Number(table);
        for (var shard = 0; shard < Shards; shard++)
        {
            key += Number(table);
            _ = Number(table);
            var after = _at;
            ReadShard(file(FormattableString.Invariant($"{Folder}{shard / perPack}.bin")).AsSpan(shard % perPack * bytes, bytes), key);
            _at = after;
        }
    }

    public string Folder { get; }

    public int Shards { get; }

    /// <summary>How often the query stands in each notice that holds it, by the notice's place in the list.</summary>
    public Dictionary<int, int> Find(string text)
    {
        var query = SearchText.Query(text);
        IEnumerable<int> starts = Positions(query, 0);
        for (var i = 1; i + 1 < query.Length; i++)
        {
            var there = Positions(query, i).ToHashSet();
            starts = starts.Where(there.Contains).ToList();
        }

        return starts.GroupBy(start => _starts.FindLastIndex(notice => notice <= start)).ToDictionary(group => group.Key, group => group.Count());
    }

    public string Directory(int notice)
    {
        var first = notice - (notice % SearchDirectory.NoticesPerFile);
        var file = _file(FormattableString.Invariant($"{Folder}{notice / SearchDirectory.NoticesPerFile}.json"));
        return Encoding.UTF8.GetString(file, _lengths[first..notice].Sum(), _lengths[notice]);
    }

    private IEnumerable<int> Positions(string query, int offset) =>
        _grams.GetValueOrDefault(((uint)query[offset] << 16) | query[offset + 1], []).Select(position => position - offset);

    private void ReadShard(ReadOnlySpan<byte> shard, uint key)
    {
        for (_at = 0; _at + 1 < shard.Length;)
        {
            key += Number(shard);
            var bytes = (int)Number(shard);
            if (bytes == 0)
            {
                return;
            }

            var end = bytes + _at;
            var positions = _grams.TryGetValue(key, out var known) ? known : _grams[key] = [];
            for (var position = 0; _at < end;)
            {
                positions.Add(position += (int)Number(shard));
            }
        }
    }

    private uint Number(ReadOnlySpan<byte> bytes)
    {
        for (uint value = 0, shift = 0; ; shift += 7)
        {
            value |= (uint)(bytes[_at] & 0x7f) << (int)shift;
            if (bytes[_at++] < 0x80)
            {
                return value;
            }
        }
    }
}
