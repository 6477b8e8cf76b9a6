using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PublicNotice.DeskBench;

/// <summary>Ninety cases of a hundred are done; the others wait, some of them too long. While the service is stopped.</summary>
internal static class Shaping
{
    private const string Cases = """
        UPDATE "Cases" SET
          "State" = CASE WHEN "Id" % 100 < 30 THEN 'Answered' WHEN "Id" % 100 < 90 THEN 'ClosedDone' WHEN "Id" % 100 < 94 THEN 'Received'
            WHEN "Id" % 100 < 97 THEN 'Assigned' WHEN "Id" % 100 < 98 THEN 'InfoNeeded' ELSE 'InProgress' END,
          "Division" = CASE WHEN "Id" % 100 BETWEEN 90 AND 93 THEN NULL WHEN "Id" % 8 = 0 THEN 'zhc' WHEN "Id" % 8 = 1 THEN 'ghcw'
            WHEN "Id" % 8 = 2 THEN 'xczx' WHEN "Id" % 8 = 3 THEN 'qyxz' WHEN "Id" % 8 = 4 THEN 'dkzy' WHEN "Id" % 8 = 5 THEN 'xfbf'
            WHEN "Id" % 8 = 6 THEN 'rsc' ELSE 'jgjw' END,
          "SuggestedDivision" = CASE WHEN "Id" % 10 = 0 THEN NULL WHEN "Id" % 3 = 0 THEN 'ghcw' WHEN "Id" % 3 = 1 THEN 'xczx' ELSE 'zhc' END,
          "Confidence" = ("Id" % 97) / 97.0,
          "ReceivedAt" = "ReceivedAt" - ((SELECT max("Id") FROM "Cases") - "Id") * 600000,
          "DueOn" = DAY
        """;

    private const string Answered = """
        UPDATE "Cases" SET "Answer" = '您反映的情况已经处理，请核对。', "AnsweredAt" = "ReceivedAt" + 400000000 WHERE "State" IN ('Answered', 'ClosedDone')
        """;

    public static void Run(string store, string connectionString)
    {
        using var connection = Open(store, connectionString);
        var day = store == "sqlite" ? "date('now', '+8 hours', (\"Id\" % 40 - 15) || ' days')" : "current_date + (\"Id\" % 40 - 15)::int";
        foreach (var statement in (string[])[Cases.Replace("DAY", day, StringComparison.Ordinal), Answered, "ANALYZE"])
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (statement, 600);
            command.ExecuteNonQuery();
        }
    }

    public static long Indexed(string store, string connectionString)
    {
        using var connection = Open(store, connectionString);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM \"FindableWords\"";
        return (long)command.ExecuteScalar()!;
    }

    private static DbConnection Open(string store, string connectionString)
    {
        DbConnection connection = store == "sqlite" ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }
}
