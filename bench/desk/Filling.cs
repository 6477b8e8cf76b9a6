using System.Net.Http.Json;

namespace PublicNotice.DeskBench;

/// <summary>Sends letters by the API, many at once.</summary>
internal static class Filling
{
    private static readonly string[] Kinds = ["意见", "建议", "咨询", "求助", "投诉"];
    private const int AtOnce = 128;

    public static async Task Run(Uri address, Letters letters, int count)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancel) =>
        {
            var dice = new Random(number);
            // A quarter are about an item of the one notice that is always open.
            using var answer = await client.PostAsJsonAsync("/api/v1/feedback", new
            {
                kind = Kinds[dice.Next(Kinds.Length)],
                title = dice.Next(2) == 0 ? null : letters.Words(dice).Replace('\t', ' '),
                text = letters.Next(dice, number),
                notice = dice.Next(4) == 0 ? "2026-zijin-shiyong-jianyi" : null,
                publish = false,
            }, cancel);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
            }
        });
    }
}
