using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Dashboard.Domain.Catalogue.Reading;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Catalogue;

/// <summary>All measures, indicators and boards, checked when built: every reference exists, units and kinds agree.</summary>
public sealed class GovernanceCatalogue
{
    private static readonly Lazy<GovernanceCatalogue> Contained = new(() => Build(
        DataTable.Embedded("boards.csv"), DataTable.Embedded("measures.csv"), DataTable.Embedded("indicators.csv")));

    private readonly FrozenDictionary<string, Measure> _measures;
    private readonly FrozenDictionary<string, Indicator> _indicators;

    private GovernanceCatalogue(ImmutableArray<Board> boards, ImmutableArray<Measure> measures, ImmutableArray<Indicator> indicators)
    {
        Boards = boards;
        Measures = measures;
        Indicators = indicators;
        _measures = measures.ToFrozenDictionary(measure => measure.Code, StringComparer.Ordinal);
        _indicators = indicators.ToFrozenDictionary(indicator => indicator.Code, StringComparer.Ordinal);
    }

    /// <summary>The catalogue the program contains.</summary>
    public static GovernanceCatalogue BuiltIn => Contained.Value;

    /// <summary>Every measure, by <see cref="Measure.Id"/> from 1 without gaps: measure n stands at n-1.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>Every indicator in board order.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The boards in navigation order.</summary>
    public ImmutableArray<Board> Boards { get; }

    /// <summary>Reads and checks a catalogue.</summary>
    /// <exception cref="DataTableException">Something is missing or does not agree; the message names table, row and field.</exception>
    public static GovernanceCatalogue Build(DataTable boards, DataTable measures, DataTable indicators)
    {
        ArgumentNullException.ThrowIfNull(boards);
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(indicators);
        ImmutableArray<Board> allBoards =
            [.. boards.Rows.Select(row => new Board(row.Required("key"), row.Required("name_zh"), row.Required("name_en")))];
        var allMeasures = MeasureTable.Read(measures);
        return new GovernanceCatalogue(allBoards, allMeasures, IndicatorTable.Read(indicators, allBoards, allMeasures));
    }

    /// <summary>Finds a measure by code.</summary>
    public bool TryFindMeasure(string? code, [NotNullWhen(true)] out Measure? measure)
    {
        measure = null;
        return code is not null && _measures.TryGetValue(code, out measure);
    }

    /// <summary>Finds an indicator by code.</summary>
    public bool TryFindIndicator(string? code, [NotNullWhen(true)] out Indicator? indicator)
    {
        indicator = null;
        return code is not null && _indicators.TryGetValue(code, out indicator);
    }

    /// <summary>The measure of that number.</summary>
    public Measure MeasureOf(short id) => id >= 1 && id <= Measures.Length
        ? Measures[id - 1]
        : throw new ArgumentOutOfRangeException(nameof(id), id, $"Measures are numbered 1 to {Measures.Length}.");
}
