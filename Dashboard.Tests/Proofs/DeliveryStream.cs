using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Proofs;

/// <summary>An upstream system that delivers without pause and remembers what was acknowledged.</summary>
internal sealed class DeliveryStream(string key)
{
    public const string Source = "stream";
    public const int Rows = 20;

    private readonly ConcurrentDictionary<int, bool> unanswered = [];
    private int next;

    /// <summary>Identifiers of items whose delivery was answered 200.</summary>
    public ConcurrentBag<string> Acknowledged { get; } = [];

    /// <summary>Delivers until the connection breaks.</summary>
    public async Task SendUntilBrokenAsync(Uri address, Action acknowledged, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            var number = Interlocked.Increment(ref next);
            unanswered[number] = true;
            try
            {
                await SendAsync(client, number, cancellationToken);
            }
            catch (HttpRequestException)
            {
                return;
            }

            acknowledged();
        }
    }

    /// <summary>Delivers again what was never answered, as an upstream system does; the last status.</summary>
    public async Task<HttpStatusCode> RepeatUnansweredAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address };
        var status = HttpStatusCode.OK;
        foreach (var number in unanswered.Keys)
        {
            status = await SendAsync(client, number, cancellationToken);
        }

        return status;
    }

    private static string Id(int number, int row) => $"D{number}-{row}";

    private static string Body(int number)
    {
        var rows = Enumerable.Range(0, Rows).Select(row =>
            $$"""{"type":"request","source":"{{Source}}","id":"{{Id(number, row)}}","version":1,"area":"{{Sample.Community}}","state":"dispatched","nature":"help","receivedAt":"2024-03-04T09:15:00+08:00","dispatchedAt":"2024-03-04T09:20:00+08:00"}""");
        return $"[{string.Join(',', rows)}]";
    }

    private async Task<HttpStatusCode> SendAsync(HttpClient client, int number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/work-items", UriKind.Relative));
        request.Headers.Add("X-Api-Key", key);
        request.Content = new StringContent(Body(number), Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        if (answer.IsSuccessStatusCode && unanswered.TryRemove(number, out _))
        {
            foreach (var row in Enumerable.Range(0, Rows))
            {
                Acknowledged.Add(Id(number, row));
            }
        }

        return answer.StatusCode;
    }
}
