using Microsoft.Extensions.Options;
using PublicNotice.Analytics;
using PublicNotice.FeedbackApi.Hosting;
using PublicNotice.FeedbackApi.Notices;
using PublicNotice.FeedbackApi.Publishing;

namespace PublicNotice.FeedbackApi.Suggestions;

/// <summary>Loads the classifier, or trains it on first start: beside the service, never before it.</summary>
internal sealed partial class ModelLoader(
    ModelState state, IOptions<ModelOptions> options, ProjectFolder project, PublishedNotices notices, SiteBuilds site, ILogger<ModelLoader> logger)
{
    private const string OtherVersion = "PN622";

    private (DateTime Divisions, DateTime Traits) _read;
    private (DateTime Divisions, DateTime Traits) _refused;

    /// <summary>The classifier; null when a part of it is missing, and then the state says why.</summary>
    public async Task<LoadedModels?> Load(CancellationToken cancel)
    {
        var path = project.Resolve(options.Value.Path);
        _read = Written();
        try
        {
            var models = new LoadedModels(
                await Get(path, DivisionModel.Load, TrainDivisions, cancel), await Get(TraitsModel.Beside(path), TraitsModel.Load, TrainTraits, cancel));
            return Use(models);
        }
        catch (Exception e) when (IsUnusable(e))
        {
            _refused = _read;
            state.Fails($"分类模型不可用，暂无建议，请人工分派。（{e.Message}）");
            Log.Unavailable(logger, e.Message);
            return null;
        }
    }

    /// <summary>
    /// What a person has put in the place of these models since they were read (a promotion, a repaired file); these where
    /// there is nothing new, or nothing that can be used.
    /// </summary>
    public LoadedModels? Renewed(LoadedModels? models)
    {
        var written = Written();
        if (models is not null && written == _read)
        {
            return models;
        }

        var path = project.Resolve(options.Value.Path);
        try
        {
            var found = new LoadedModels(DivisionModel.Load(path), TraitsModel.Load(TraitsModel.Beside(path)));
            _read = written;
            return found.IsSameAs(models) ? models : Use(found);
        }
        catch (Exception e) when (IsUnusable(e))
        {
            // Tried again with the next letters, said once: a right that is given later leaves the time of the file as it is.
            if (_refused != written)
            {
                Log.NotRenewed(logger, e.Message);
            }

            _refused = written;
            return models;
        }
    }

    private static bool IsUnusable(Exception e) => e is FaultException or IOException or UnauthorizedAccessException;

    private LoadedModels Use(LoadedModels models)
    {
        state.Works();
        // The card of a model goes onto the site.
        site.Ask();
        Log.Loaded(logger, models.Divisions.Version, models.Traits.Version);
        return models;
    }

    // Of a file that is not there, a day long ago.
    private (DateTime Divisions, DateTime Traits) Written() =>
        project.Resolve(options.Value.Path) is var path ? (File.GetLastWriteTimeUtc(path), File.GetLastWriteTimeUtc(TraitsModel.Beside(path))) : default;

    // A model of an earlier program cannot be read by this one: it is kept beside, and a new one is trained.
    private async Task<T> Get<T>(string path, Func<string, T> read, Action<string, CancellationToken> train, CancellationToken cancel)
    {
        if (!File.Exists(path) && options.Value.TrainWhenMissing)
        {
            await Train(path, train, cancel);
        }

        try
        {
            return read(path);
        }
        catch (FaultException e) when (options.Value.TrainWhenMissing && e.Faults.Any(fault => fault.Code == OtherVersion))
        {
            File.Move(path, path + ".old", overwrite: true);
            await Train(path, train, cancel);
            return read(path);
        }
    }

    private async Task Train(string path, Action<string, CancellationToken> train, CancellationToken cancel)
    {
        state.Fails("分类模型正在训练，暂无建议，请人工分派。");
        Console.WriteLine("正在训练分类模型（仅首次启动需要，网站和意见箱已可使用）…");
        await Task.Run(() => train(path, cancel), cancel);
        Console.WriteLine($"分类模型已训练完成：{path}");
    }

    private void TrainDivisions(string path, CancellationToken cancel) => DivisionTraining
        .Train(DivisionTraining.DefaultExamples(notices: notices.WithTexts()), new TrainingOptions(), new ConsoleProgress(), cancel).Save(path);

    private static void TrainTraits(string path, CancellationToken cancel) =>
        TraitsTraining.Train(new TrainingOptions(), new ConsoleProgress(), cancel).Save(path);

    // Progress<T> would report from other threads, out of order.
    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.WriteLine("  " + value);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The classifier is loaded: {Divisions}, {Traits}")]
        public static partial void Loaded(ILogger logger, string divisions, string traits);

        [LoggerMessage(LogLevel.Warning, "No classifier: {Reason}")]
        public static partial void Unavailable(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "The classifier's files have changed and cannot be used; what was loaded before stays: {Reason}")]
        public static partial void NotRenewed(ILogger logger, string reason);
    }
}
