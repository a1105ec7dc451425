using Dashboard.Bench.Aggregation;
using Dashboard.Bench.Circuits;
using Dashboard.Bench.Circuits.Plain;
using Dashboard.Bench.FirstStart;
using Dashboard.Bench.Fuzz;
using Dashboard.Bench.Intake;
using Dashboard.Bench.Live;
using Dashboard.Bench.Load;
using Dashboard.Bench.Statistics;
using Dashboard.Bench.Support;

if (args is [LightClients.Verb, var hub, var count, var call])
{
    await LightClients.RunAsync(hub, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), call.Length == 0 ? null : call);
    return 0;
}

if (args is [PlainServer.Verb, var address])
{
    await PlainServer.RunAsync(address);
    return 0;
}

IBenchmark[] all =
[
    new WriterBenchmark(),
    new PostBenchmark(),
    new IntakeFuzzBenchmark(),
    new FuzzFilesBenchmark(),
    new OverloadBenchmark(),
    new HeavyReadsBenchmark(),
    new RecomputeBenchmark(),
    new RebuildBenchmark(),
    new FoldBenchmark(),
    new StoreBenchmark(),
    new ServingMemoryBenchmark(),
    new HubBenchmark(),
    new CircuitBenchmark(),
    new FirstStartBenchmark(),
    new JudgementBenchmark(),
    new CompositeBenchmark(),
    new CompositeReadBenchmark(),
];

var wanted = args.Length == 1 ? args[0] : "";
var chosen = all.Where(benchmark => wanted == "all" || benchmark.Name == wanted).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"usage: dotnet run -c Release --project bench -- all|{string.Join('|', all.Select(benchmark => benchmark.Name))}");
    return 2;
}

var table = ResultsTable.Open();
var met = true;
foreach (var benchmark in chosen)
{
    Console.WriteLine($"{benchmark.Name} ...");
    var result = await benchmark.RunAsync(CancellationToken.None);
    Console.WriteLine($"  {result.Ratio}  (goal {benchmark.Goal})  {result.Detail}");
    table.Put(benchmark, result);
    table.Save();
    met &= result.IsMet;
}

return met ? 0 : 1;
