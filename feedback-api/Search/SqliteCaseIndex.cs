using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>
/// The index in SQLite: FTS5 holds the pairs, spelt as hexadecimal words that its tokenizer leaves alone. It appends where
/// a plain table would touch a hundred pages for each case; what is deleted is overwritten (secure-delete).
/// </summary>
internal sealed class SqliteCaseIndex(SqliteFile file, WriteTurn turn) : ICaseIndex, IDisposable
{
    private const int MostAtOnce = 500;
    private SqliteIndexRows? _rows;

    public void Prepare(FeedbackDb db) => db.Database.ExecuteSqlRaw("""
        CREATE VIRTUAL TABLE IF NOT EXISTS "CasePairs" USING fts5("Pairs", content='', detail=none, columnsize=0, tokenize='ascii');
        INSERT INTO "CasePairs" ("CasePairs", rank) VALUES ('secure-delete', 1);
        """);

    public async Task Add(FeedbackDb db, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        // Read and cut up before it is our turn; whether they may still be found is asked again when they are written.
        var rows = (await db.WordsOf(ids, cancel)).ConvertAll(row => (row.CaseId, row.Words, PairsOf(row)));
        if (rows.Count == 0)
        {
            return;
        }

        using var ours = await turn.Take(cancel);
        try
        {
            _rows ??= new SqliteIndexRows(file);
            _rows.Add(rows);
        }
        catch
        {
            // Not swallowed: what a failing disk left in this connection is not to be trusted again.
            _rows?.Dispose();
            _rows = null;
            throw;
        }
    }

    public async Task Forget(FeedbackDb db, CancellationToken cancel)
    {
        // Looked for before it is our turn: that goes over all cases, and no citizen waits for it.
        foreach (var ids in (await db.NotFindable().Select(words => words.CaseId).ToListAsync(cancel)).Chunk(MostAtOnce))
        {
            await Forget(db, ids, cancel);
        }
    }

    private async Task Forget(FeedbackDb db, long[] ids, CancellationToken cancel)
    {
        using var ours = await turn.Take(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var row in await db.NotFindable().Where(words => ids.Contains(words.CaseId)).ToListAsync(cancel))
        {
            // FTS5 keeps no text of its own: it is told again what it was told.
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "CasePairs" ("CasePairs", rowid, "Pairs") VALUES ('delete', {row.CaseId}, {PairsOf(row)})""", cancel);
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "FindableWords" WHERE "CaseId" = {row.CaseId}""", cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    public IQueryable<long> Find(FeedbackDb db, SearchWords words)
    {
        var pairs = string.Join(' ', words.Pairs.Select(pair => $"\"{Spell(pair)}\""));
        var found = db.Database.SqlQuery<long>($"""SELECT rowid AS "Value" FROM "CasePairs" WHERE "CasePairs" MATCH {pairs}""");
        return words.ToVerify.Aggregate(found, (ids, word) => ids.Where(id => db.FindableWords.Any(row => row.CaseId == id && row.Words.Contains(word))));
    }

    public void Dispose() => _rows?.Dispose();

    private static string PairsOf(FindableWords row) => string.Join(' ', Bigrams.Of(row.Words).Select(Spell));

    private static string Spell(int pair) => pair.ToString("x8", CultureInfo.InvariantCulture);
}
