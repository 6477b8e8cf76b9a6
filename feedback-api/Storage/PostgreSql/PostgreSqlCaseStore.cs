using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Commits groups of cases to PostgreSQL: one transaction, one statement a table, whatever the size of the group.</summary>
internal sealed class PostgreSqlCaseStore(PostgreSqlServer server, IModel model) : ICaseStore
{
    private readonly RowShape _shape = RowShape.Of<Case>(model);
    private NpgsqlConnection? _connection;

    public void Commit(IReadOnlyList<Arrival> group)
    {
        try
        {
            _connection ??= Open();
            Commit(_connection, group);
        }
        catch
        {
            // Not swallowed: a connection that failed once is not asked again.
            _connection?.Dispose();
            _connection = null;
            throw;
        }
    }

    // Classes 22 and 23: a value that the table refuses.
    public bool IsAboutOneRow(Exception failure) =>
        failure is PostgresException { SqlState: ['2', '2' or '3', ..] };

    public long HighestKeySlot()
    {
        using var connection = Open();
        using var command = new NpgsqlCommand("SELECT coalesce(max(\"KeySlot\"), 0) FROM (SELECT \"KeySlot\" FROM \"Cases\" ORDER BY \"Id\" DESC LIMIT 10000) newest", connection);
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => _connection?.Dispose();

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false, MaxAutoPrepare = 10 }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            // Not swallowed: only closed.
            connection.Dispose();
            throw;
        }
    }

    private void Commit(NpgsqlConnection connection, IReadOnlyList<Arrival> group)
    {
        using var transaction = connection.BeginTransaction();
        InsertCases(connection, group);
        var stored = group.Where(arrival => arrival.IsNew).Select(arrival => arrival.Case).ToList();
        foreach (var child in _shape.Children)
        {
            var rows = stored.SelectMany(@case => child.Rows!(@case).Cast<object>(), (@case, row) => (@case.Id, row)).ToList();
            if (rows.Count > 0)
            {
                using var insert = Insert(connection, child, [.. rows.Select(pair => pair.row)], [.. rows.Select(pair => pair.Id)], "");
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    private void InsertCases(NpgsqlConnection connection, IReadOnlyList<Arrival> group)
    {
        using var insert = Insert(
            connection, _shape, [.. group.Select(arrival => arrival.Case)], null,
            "ON CONFLICT (\"CodeHash\") DO NOTHING RETURNING \"Id\", \"CodeHash\"");
        var ids = new Dictionary<string, long>();
        using (var reader = insert.ExecuteReader())
        {
            while (reader.Read())
            {
                ids.Add(Convert.ToHexString(reader.GetFieldValue<byte[]>(1)), reader.GetInt64(0));
            }
        }

        foreach (var arrival in group)
        {
            // Of two with one code in a group the first was taken.
            arrival.IsNew = ids.Remove(Convert.ToHexString(arrival.Case.CodeHash), out var id);
            if (arrival.IsNew)
            {
                arrival.Case.Id = id;
            }
        }
    }

    // One array a column: PostgreSQL makes the rows of them.
    private static NpgsqlCommand Insert(
        NpgsqlConnection connection, RowShape shape, IReadOnlyList<object> rows, long[]? owners, string tail)
    {
        var columns = shape.Columns.Select(column => (column.Name, column.StoreType, Values: Values(column, rows))).ToList();
        if (owners is not null)
        {
            columns.Add((shape.Owner!, "bigint", owners));
        }

        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var arrays = string.Join(", ", columns.Select((column, i) => $"${i + 1}::{column.StoreType}[]"));
        // In the order in which they came: numbers of cases follow it.
#pragma warning disable CA2100 // Names and types of the model; the values are parameters.
        var insert = new NpgsqlCommand(
            $"INSERT INTO \"{shape.Table}\" ({names}) SELECT {names} FROM unnest({arrays}) WITH ORDINALITY AS row({names}, ordinal) ORDER BY ordinal {tail}",
            connection);
#pragma warning restore CA2100
        foreach (var column in columns)
        {
            insert.Parameters.Add(new NpgsqlParameter { Value = column.Values, DataTypeName = column.StoreType + "[]" });
        }

        return insert;
    }

    private static Array Values(RowShape.Column column, IReadOnlyList<object> rows)
    {
        var type = column.ValueType.IsValueType ? typeof(Nullable<>).MakeGenericType(column.ValueType) : column.ValueType;
        var values = Array.CreateInstance(type, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            values.SetValue(column.Read(rows[i]), i);
        }

        return values;
    }
}
