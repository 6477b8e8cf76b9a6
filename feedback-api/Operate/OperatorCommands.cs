using System.Globalization;
using PublicNotice.FeedbackApi.Audit;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Retention;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Operate;

/// <summary>What the operator asks of the program besides running the service. Settings may follow, as for the service.</summary>
internal static class OperatorCommands
{
    private static readonly string Usage = $"""
        用法：
          [设置]                            启动服务；按 Ctrl+C 停止
          retention preview                 列出将要预告或销毁的办件
          retention retain 编号 理由        延长保存，直到解除
          retention release 编号 理由       解除延长保存
          audit export [文件]               导出全部操作留痕（JSON Lines），不写文件名时写到标准输出
          audit verify db|文件              核对数据库或导出文件里的操作留痕没有缺失和改动
          export cases 文件                 导出办件（不含保密件和身份），供 analytics -- report 使用
          export corrections 文件           导出处室已受理的分派，供 analytics -- retrain 使用
          keys add-holder 名字 公钥.pem     让又一个人能够恢复主密钥
          keys recover 名字 私钥.pem        由保管人恢复丢失的主密钥
          keys rotate                       更换主密钥（服务须已停止）

        设置写在最后，每个命令都可以有，例如 --urls http://0.0.0.0:8080 --Storage:Path /srv/publicnotice/cases.db。
        可用的有 urls 和 {string.Join("、", UnknownSettings.Ours)} 各节，每一项的含义、单位和默认值见 README“For operators”和各 *Options.cs。
        """;

    /// <summary>Whether it is no call of the service itself: a word before all settings, or a question for help.</summary>
    public static bool Knows(string[] args) => args is [var first, ..] && (AsksForHelp(first) || !(first.StartsWith('-') || first.StartsWith('/') || first.Contains('=')));

    /// <returns>0 done, 1 it could not be done, 2 the call is wrong.</returns>
    public static async Task<int> Run(string[] args)
    {
        var words = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (AsksForHelp(args[0]))
        {
            Console.WriteLine(Usage);
            return 0;
        }

        if (!IsACommand(words))
        {
            // Before anything is looked for on disk: whoever mistypes a command is not told of folders.
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[words.Length..], ContentRootPath = AppContext.BaseDirectory });
        builder.RefuseUnknownSettings();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddSite();
        builder.AddStorage();
        builder.AddRetention();
        builder.AddAudit();
        await using var app = builder.Build();
        app.CheckSettings();
        await using var scope = app.Services.CreateAsyncScope();
        var (services, now) = (scope.ServiceProvider, TimeProvider.System.GetUtcNow());
        var places = services.GetRequiredService<StoragePlaces>();
        FeedbackDb Db() => services.GetRequiredService<FeedbackDb>();
        switch (words)
        {
            case ["retention", "preview"]:
                return await RetentionCommands.Preview(Db(), services.GetRequiredService<RetentionPolicy>(), now);
            case ["retention", "retain", var id, var why] when Number(id) is { } number:
                return await RetentionCommands.Retain(Db(), number, why, now);
            case ["retention", "release", var id, var why] when Number(id) is { } number:
                return await RetentionCommands.Release(Db(), number, why, now);
            case ["audit", "export", .. { Length: <= 1 } file]:
                return await AuditCommands.Export(Db(), services.GetRequiredService<AuditLog>(), file.FirstOrDefault());
            case ["audit", "verify", "db"]:
                return await AuditCommands.VerifyStore(Db());
            case ["audit", "verify", var file]:
                return await AuditCommands.VerifyFile(file);
            case ["export", "cases" or "corrections", var file]:
                var export = new AnalyticsExport(Db());
                Console.WriteLine($"已写出 {await (words[1] == "cases" ? export.Cases(file) : export.Corrections(file))} 行：{file}。其中有来件正文，请妥善保管，用后删除。");
                return 0;
            case ["keys", "add-holder", var name, var file]:
                KeyHolders.Add(places, MasterKey.Open(places), name, await File.ReadAllTextAsync(file));
                return 0;
            case ["keys", "recover", var name, var file]:
                PrivateFiles.CreateFile(places.MasterKey, KeyHolders.Recover(places, name, await File.ReadAllTextAsync(file)).Secret);
                return 0;
            case ["keys", "rotate"]:
                Console.WriteLine($"主密钥已更换，{await KeyRotation.Run(places, Db())} 件的密钥已重新封存。请立即备份新的主密钥和密钥库，销毁旧的备份。");
                return 0;
            default:
                throw new InvalidOperationException("a command without an act");
        }
    }

    private static bool AsksForHelp(string word) => word is "--help" or "-h" or "-?" or "help";

    private static bool IsACommand(string[] words) => words switch
    {
        ["retention", "preview"] or ["audit", "verify", _] or ["keys", "rotate"] => true,
        ["retention", "retain" or "release", var id, _] => Number(id) is not null,
        ["audit", "export", ..] => words.Length <= 3,
        ["export", "cases" or "corrections", _] or ["keys", "add-holder" or "recover", _, _] => true,
        _ => false,
    };

    private static long? Number(string typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
