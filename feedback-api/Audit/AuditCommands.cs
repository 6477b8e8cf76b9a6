using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Audit;

/// <summary>What the operator does with the audit on the server: take it out, and prove it.</summary>
internal static class AuditCommands
{
    /// <summary>Writes all events to a file, or to the standard output; the export is the last of them.</summary>
    public static async Task<int> Export(FeedbackDb db, AuditLog audit, string? file)
    {
        file = file is null ? null : Path.GetFullPath(file);
        if (Path.Exists(file))
        {
            await Console.Error.WriteLineAsync($"{file} 已经存在，没有导出。请换一个文件名。");
            return 1;
        }

        audit.Add(AuditActor.Console, AuditCode.Exported, after: new { what = "操作留痕" });
        await db.SaveChangesAsync();
        if (file is not null)
        {
            PrivateFiles.CreateFile(file, []);
        }

        await using var output = file is null ? Console.OpenStandardOutput() : new FileStream(file, FileMode.Open, FileAccess.Write);
        await AuditFile.Write(db, output);
        return 0;
    }

    public static async Task<int> VerifyFile(string file)
    {
        using var lines = new StreamReader(file);
        return Tell(await AuditFile.Verify(lines));
    }

    public static async Task<int> VerifyStore(FeedbackDb db) => Tell(await AuditFile.Verify(db));

    private static int Tell(AuditProof proof)
    {
        Console.WriteLine($"{proof.Count} 条连续无误，最后一条的校验值 {Convert.ToHexStringLower(proof.Head)}");
        if (proof.Fault is null)
        {
            return 0;
        }

        Console.Error.WriteLine(proof.Fault);
        return 1;
    }
}
