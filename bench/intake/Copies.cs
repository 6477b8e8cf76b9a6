using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace PublicNotice.IntakeBench;

/// <summary>Fills a store by copying its first case, row by row and key by key: a year's work in a minute. Nobody may have it open.</summary>
internal static class Copies
{
    private const int SlotLength = 64;

    public static void Make(string database, string keys, int count)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        connection.Open();
        Run(connection, "PRAGMA synchronous=OFF");
        using (var transaction = connection.BeginTransaction())
        {
            var first = (long)Scalar(connection, "SELECT min(Id) FROM Cases")!;
            var last = (long)Scalar(connection, "SELECT max(Id) FROM Cases")!;
            var slot = (long)Scalar(connection, "SELECT max(KeySlot) FROM Cases")!;
            var numbers = $"WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {count})";
            Copy("Cases", "Id", new() { ["Id"] = $"{last} + n", ["CodeHash"] = "randomblob(32)", ["KeySlot"] = $"{slot} + n" });
            Copy("CaseEvents", "CaseId", new() { ["Id"] = "NULL", ["CaseId"] = $"{last} + n" });
            Copy("FindableWords", "CaseId", new() { ["CaseId"] = $"{last} + n" });
            transaction.Commit();
            File.AppendAllBytes(keys, RandomNumberGenerator.GetBytes(count * SlotLength));

            void Copy(string table, string of, Dictionary<string, string> fresh)
            {
                var columns = Columns(connection, table);
                Run(connection, $"{numbers} INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) "
                    + $"SELECT {string.Join(", ", columns.Select(name => fresh.GetValueOrDefault(name, $"\"{name}\"")))} FROM \"{table}\", number WHERE \"{of}\" = {first}");
            }
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Console.WriteLine($"{Scalar(connection, "SELECT count(*) FROM Cases")} cases");
    }

    private static List<string> Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static void Run(SqliteConnection connection, string sql) => Scalar(connection, sql);

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
