using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Bench.Support;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;

namespace Dashboard.Bench.Intake;

/// <summary>Bodies of 10,000 rows over a real socket, one after the other, against the same items given to the writer directly.</summary>
internal sealed class PostBenchmark : IBenchmark
{
    private const int Deliveries = 5;
    private const int Rows = 10_000;

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string Name => "intake-post";

    public string What => "POST of 10,000-row bodies end to end (socket, key, reading, checks, writer, answer), against the writer alone";

    public string Goal => "at least 0.5 of the rate";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        var items = new SampleItems(2);
        List<WorkItem>[] deliveries = [.. Enumerable.Range(0, Deliveries).Select(_ => items.Take(Rows, new DateOnly(2026, 3, 1)))];
        byte[][] bodies = [.. deliveries.Select(delivery => Encoding.UTF8.GetBytes(JsonSerializer.Serialize<IEnumerable<object>>(delivery, Wire)))];

        var (posted, written, ratio) = await Interleaved.MediansAsync(
            async () =>
            {
                await using var program = await BenchProgram.StartAsync(cancellationToken);
                return await Interleaved.TimeAsync(() => PostAsync(program.Client, bodies, cancellationToken));
            },
            async () =>
            {
                await using var database = await BenchDatabase.CreateAsync(cancellationToken);
                return await Interleaved.TimeAsync(() => WriteAsync(database.Get<IRecordWriter>(), deliveries, cancellationToken));
            });
        return new BenchResult(
            $"{1 / ratio:0.00}",
            1 / ratio >= 0.5,
            $"{Deliveries * Rows / posted:N0} against {Deliveries * Rows / written:N0} items/s, {bodies.Average(body => body.Length) / (1024 * 1024):0.0} MiB a body, client and server share the cores");
    }

    private static async Task PostAsync(HttpClient client, byte[][] bodies, CancellationToken cancellationToken)
    {
        foreach (var body in bodies)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var answer = await client.PostAsync(new Uri("/api/v1/work-items", UriKind.Relative), content, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (!text.StartsWith($"{{\"accepted\":{Rows},", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(text);
            }
        }
    }

    private static async Task WriteAsync(IRecordWriter writer, List<WorkItem>[] deliveries, CancellationToken cancellationToken)
    {
        foreach (var delivery in deliveries)
        {
            await writer.WriteItemsAsync(delivery, [], new IntakeOrigin("http", "bench"), cancellationToken);
        }
    }
}
