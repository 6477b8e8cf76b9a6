using Microsoft.Data.Sqlite;

namespace PublicNotice.Crash;

/// <summary>What is in the database, and how many texts are there twice or without a whole key.</summary>
internal sealed record Store(HashSet<string> Texts, int Twice, int Keyless)
{
    private const int SlotLength = 64;

    public static Store Read(string folder)
    {
        var isProbe = File.Exists(Path.Combine(folder, "probe.db"));
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, isProbe ? "probe.db" : "bench.db")};Pooling=false");
        connection.Open();
        if (IsEmpty(connection))
        {
            return new Store([], 0, 0);
        }

        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two.
        command.CommandText = isProbe ? "SELECT Text, 0 FROM Letters" : "SELECT Text, KeySlot FROM Cases";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var (texts, twice, keyless) = (new HashSet<string>(), 0, 0);
        var keys = isProbe ? [] : File.ReadAllBytes(Path.Combine(folder, "keys", "records.keys"));
        while (reader.Read())
        {
            twice += texts.Add(reader.GetString(0)) ? 0 : 1;
            var at = reader.GetInt64(1) * SlotLength;
            keyless += isProbe || (at + SlotLength <= keys.Length && keys.AsSpan((int)at, SlotLength - 4).ContainsAnyExcept((byte)0)) ? 0 : 1;
        }

        return new Store(texts, twice, keyless);
    }

    // The control may lose its very tables.
    private static bool IsEmpty(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) = 0 FROM sqlite_master WHERE name IN ('Letters', 'Cases')";
        return (long)command.ExecuteScalar()! == 1;
    }
}
