using System.Globalization;
using Dashboard.Data.Provenance;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Features.Api.Parameters;
using Microsoft.Extensions.Options;

namespace Dashboard.Features.Api.Records;

/// <summary>Checks every parameter of <c>records</c> and says which records are asked for.</summary>
internal sealed class RecordsReading(TerritoryMap territory, GovernanceCatalogue catalogue, IOptions<ApiOptions> options)
{
    private const string Numerator = "numerator";
    private const string Denominator = "denominator";

    /// <summary>The first reading of a far page finds all before it, within the time of a heavy read: whoever wants more takes a smaller area or period.</summary>
    private const int LastPage = 1_000;

    /// <exception cref="BadParameterException">A parameter is wrong or missing.</exception>
    public RecordQuery Read(RecordsQuery query)
    {
        var measure = MeasureOf(query);
        var partition = Words<Partition>.Read("partition", query.Partition);
        var area = Areas.Find(territory, "area", Given("area", query.Area, "AllowedArea"), partition);
        var period = string.IsNullOrEmpty(query.Period) ? throw Periods.Unreadable("period", null) : Periods.Read("period", query.Period, grain: null);
        var settlement = Words<Settlement>.Read("settlement", query.Settlement);
        return new RecordQuery(measure, area, period, settlement, PageOf(query.Page), options.Value.RecordsPerPage)
        {
            After = AfterOf(query),
            Figure = string.IsNullOrEmpty(query.Indicator) ? null : $"{query.Indicator} {(string.IsNullOrEmpty(query.Part) ? Numerator : query.Part)}",
        };
    }

    private Measure MeasureOf(RecordsQuery query)
    {
        if (!string.IsNullOrEmpty(query.Measure))
        {
            return !string.IsNullOrEmpty(query.Indicator)
                ? throw new BadParameterException("measure", query.Measure, "AllowedEither")
                : catalogue.TryFindMeasure(query.Measure, out var measure) ? measure : throw new BadParameterException("measure", query.Measure, "AllowedMeasure");
        }

        if (!catalogue.TryFindIndicator(Given("indicator", query.Indicator, "AllowedIndicator"), out var indicator))
        {
            throw new BadParameterException("indicator", query.Indicator, "AllowedIndicator");
        }

        var term = query.Part switch
        {
            null or "" or Numerator => indicator.Numerator,
            Denominator => indicator.Denominator,
            _ => null,
        };
        return term is Term.OfMeasure part ? part.Measure : throw new BadParameterException("part", query.Part ?? Numerator, "AllowedPart");
    }

    private static int PageOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 1;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= LastPage
            ? page
            : throw new BadParameterException("page", text, "AllowedPage", LastPage);
    }

    private static long? AfterOf(RecordsQuery query)
    {
        if (string.IsNullOrEmpty(query.After))
        {
            return null;
        }

        return !string.IsNullOrEmpty(query.Page) ? throw new BadParameterException("after", query.After, "AllowedAfterOrPage")
            : long.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after
            : throw new BadParameterException("after", query.After, "AllowedAfter");
    }

    private static string Given(string parameter, string? text, string allowed) =>
        string.IsNullOrEmpty(text) ? throw new BadParameterException(parameter, null, allowed) : text;
}
