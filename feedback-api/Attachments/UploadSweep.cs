namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>Sweeps uploads away once their slips have run out: what was submitted is kept elsewhere by then.</summary>
internal sealed class UploadSweep(StagedFiles staged, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    public void Sweep() => staged.Sweep(clock.GetUtcNow() - Uploads.Life - TimeSpan.FromMinutes(10));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Sweep();
            }
            catch (IOException)
            {
                // The disk is away just now; the next round finds the same files.
            }
        }
    }
}
