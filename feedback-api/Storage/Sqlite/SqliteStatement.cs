using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>A prepared statement that is run again and again, with values by position: what a busy writer needs.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly bool[] _isNull;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _isNull = new bool[raw.sqlite3_bind_parameter_count(_statement) + 1];
        Array.Fill(_isNull, true);
    }

    /// <summary>Runs the statement with the values that were bound.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        try
        {
            Check(raw.sqlite3_step(_statement));
            return raw.sqlite3_changes(_database);
        }
        finally
        {
            // The failure that it would repeat was already told.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Binds a value. What was null and stays so is bound already: a new case has some thirty such columns.</summary>
    public void Bind(int position, object? value)
    {
        if (value is null && _isNull[position])
        {
            return;
        }

        Check(value switch
        {
            null => raw.sqlite3_bind_null(_statement, position),
            string text => raw.sqlite3_bind_text(_statement, position, text),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, position, bytes),
            long number => raw.sqlite3_bind_int64(_statement, position, number),
            int number => raw.sqlite3_bind_int64(_statement, position, number),
            bool truth => raw.sqlite3_bind_int64(_statement, position, truth ? 1 : 0),
            double number => raw.sqlite3_bind_double(_statement, position, number),
            DateOnly date => raw.sqlite3_bind_text(_statement, position, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"no way to write a {value.GetType().Name}"),
        });
        _isNull[position] = value is null;
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            throw new SqliteException(
                raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(_database));
        }
    }
}
