namespace PublicNotice.FeedbackApi.Tests;

/// <summary>For what happens beside the service: asks again until it is so, or a busy machine has had time enough.</summary>
public static class Eventually
{
    public static async Task<T> Get<T>(Func<Task<T>> ask, Func<T, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (true)
        {
            var answer = await ask();
            if (isSo(answer) || patience.IsCancellationRequested)
            {
                return answer;
            }

            await Task.Delay(20);
        }
    }
}
