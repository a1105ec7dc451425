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
    private const string Months = "--months";
    private const string Scale = "--scale";
    private const string Seed = "--seed";

    public string Verb => "demo";

    public string Description => CommandWords.Of<DemoText>("describe");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var wanted = Wanted(CommandArguments.Parse(arguments, options: [Months, Scale, Seed]));
        var record = new DemoRecord(contexts);
        var begun = await record.ToldAsync(cancellationToken) is null ? await record.SeedAsync(cancellationToken) : null;
        if (begun is null && !await record.IsEmptyAsync(cancellationToken))
        {
            throw new CommandException(CommandWords.Of<DemoText>("not-empty"));
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
                .WriteAsync(DateTimeOffset.MinValue, now,
                    (share, about) => shown.Report((long)(share * 1000), 1000, CommandWords.Of<DemoText>(about.ToString())), cancellationToken);
        }

        await record.CompleteAsync(now, cancellationToken);
        var seconds = time.GetElapsedTime(began).TotalSeconds;
        await console.Output.WriteLineAsync(CommandWords.Of<DemoText>("written", Day(seed.FirstDay), Day(seed.Start), outcome.Items, outcome.Returns, seconds));
        return 0;
    }

    private DemoOptions Wanted(CommandArguments arguments)
    {
        var settings = options.Value;
        var wanted = new DemoOptions
        {
            Seed = Read(arguments, Seed, settings.Seed, text => (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed), seed)),
            Months = Read(arguments, Months, settings.Months, text => (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months), months)),
            Scale = Read(arguments, Scale, settings.Scale, text => (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale), scale)),
        };
        return Wrong(wanted) is { } wrong ? throw new CommandException(wrong) : wanted;
    }

    private static string? Wrong(DemoOptions wanted) => wanted switch
    {
        { IsScaleRight: false } => CommandWords.Of<DemoText>("above", Scale, wanted.Scale, 0, DemoOptions.MostScale),
        { AreMonthsRight: false } => CommandWords.Of<DemoText>("outside", Months, wanted.Months, 1, DemoOptions.MostMonths),
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Read<T>(CommandArguments arguments, string option, T otherwise, Func<string, (bool Reads, T Value)> read)
    {
        if (arguments.Value(option) is not { } text)
        {
            return otherwise;
        }

        var (reads, value) = read(text);
        return reads ? value : throw new CommandException(CommandWords.Of<DemoText>("no-number", option, text));
    }
}
