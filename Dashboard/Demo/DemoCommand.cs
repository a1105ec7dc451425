using System.Globalization;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Demo.World;
using Dashboard.Demo.Writing;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Ingest;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Demo;

/// <summary><c>demo --months N --scale X</c>: fills an empty database with the simulated city, up to the full load at scale 1.</summary>
internal sealed class DemoCommand(
    IRecordWriter writer,
    IDbContextFactory<DashboardDb> contexts,
    TerritoryMap territory,
    WorkCalendar calendar,
    GovernanceCatalogue catalogue,
    IOptions<DemoOptions> options,
    CommandConsole console,
    TimeProvider time) : ICommand
{
    public string Verb => "demo";

    public string Description => "fill an empty database with the simulated city: demo [--months N] [--scale X] [--seed S]";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var wanted = Wanted(CommandArguments.Parse(arguments, options: ["--months", "--scale", "--seed"]));
        var record = new DemoRecord(contexts);
        var begun = await record.ToldAsync(cancellationToken) is null ? await record.SeedAsync(cancellationToken) : null;
        if (begun is null && !await record.IsEmptyAsync(cancellationToken))
        {
            throw new CommandException("The database holds records already; the simulated city goes into an empty one only (DataDirectory, ConnectionStrings:Dashboard).");
        }

        var now = Rhythm.Seconds(time.GetUtcNow());
        // A command that was stopped half-way goes on with the city it had begun.
        var seed = begun ?? DemoSeed.Of(wanted.Seed, wanted.Scale, wanted.Months, CityTime.DayOf(now));
        await record.BeginAsync(seed, cancellationToken);
        var began = time.GetTimestamp();
        HistoryOutcome outcome;
        using (var shown = console.Progress("demo", time))
        {
            outcome = await new History(new DemoCity(seed, territory, calendar, catalogue), writer, new IntakeOrigin(DemoRecord.Channel, "command"))
                .WriteAsync(DateTimeOffset.MinValue, now, (share, about) => shown.Report((long)(share * 1000), 1000, about), cancellationToken);
        }

        await record.CompleteAsync(now, cancellationToken);
        var seconds = time.GetElapsedTime(began).TotalSeconds;
        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{seed.FirstDay:yyyy-MM-dd} to {seed.Start:yyyy-MM-dd}: {outcome.Items:N0} work items and {outcome.Returns:N0} returns in {seconds:0.0} s"));
        return 0;
    }

    private DemoOptions Wanted(CommandArguments arguments)
    {
        var settings = options.Value;
        var wanted = new DemoOptions
        {
            Seed = Read(arguments, "--seed", settings.Seed, text => (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed), seed)),
            Months = Read(arguments, "--months", settings.Months, text => (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months), months)),
            Scale = Read(arguments, "--scale", settings.Scale, text => (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale), scale)),
        };
        return wanted.Check().FirstOrDefault() is { } wrong ? throw new CommandException(wrong.Sentence(DemoOptions.SectionName)) : wanted;
    }

    private static T Read<T>(CommandArguments arguments, string option, T otherwise, Func<string, (bool Reads, T Value)> read)
    {
        if (arguments.Value(option) is not { } text)
        {
            return otherwise;
        }

        var (reads, value) = read(text);
        return reads ? value : throw new CommandException($"{option} '{text}' is not a number.");
    }
}
