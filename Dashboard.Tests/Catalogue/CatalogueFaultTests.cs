using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Tables;

namespace Dashboard.Tests.Catalogue;

/// <summary>Each fault is planted into the catalogue the program contains, and the building of it must name table, row and field.</summary>
public sealed class CatalogueFaultTests
{
    [Theory]
    [InlineData("request.closed-ontime,request.due,", "request.closed-ontime,request.missing,", "services.request.ontime-rate", "denominator")]
    [InlineData("request.closed-ontime,request.due,", "request.missing,request.due,", "services.request.ontime-rate", "numerator")]
    [InlineData("request.closed-ontime,request.due,", "request.closed-ontime,task.due,", "services.request.ontime-rate", "denominator")]
    [InlineData("request.closed-ontime,request.due,", "request.closed-ontime,,", "services.request.ontime-rate", "kind")]
    [InlineData("task.gate.duration,,0.5,", "task.gate.duration,,,", "unify.gate.review-hours-p50", "percentile")]
    [InlineData("task.gate.duration,,0.5,", "task.due,,0.5,", "unify.gate.review-hours-p50", "numerator")]
    [InlineData("indicator:services.request.ontime-rate[rural]", "indicator:services.request.never[rural]", "equity.gap.request-ontime-pp", "numerator")]
    [InlineData("indicator:services.request.ontime-rate[rural]", "indicator:services.request.ontime-rate[hills]", "equity.gap.request-ontime-pp", "numerator")]
    [InlineData("population.resident[below-facility-floor]", "population.resident[tall]", "equity.floor.below-30m2-share", "numerator")]
    [InlineData("[-2;2],design", "[2;-2],design", "equity.gap.request-ontime-pp", "target")]
    [InlineData("[-2;2],design", "2,design", "equity.gap.request-ontime-pp", "target")]
    [InlineData("yes,no,99,reference", "yes,no,99,guess", "services.request.ontime-rate", "target_basis")]
    [InlineData("services.request.ontime-rate,12345按时办结率", "services.request.due-rate,12345按时办结率", "equity.gap.request-ontime-pp", "numerator")]
    [InlineData("services.request.per-1000,千人诉求量", "services.request.ontime-rate,千人诉求量", "services.request.ontime-rate", "code")]
    [InlineData("Requests closed on time,services,", "Requests closed on time,nowhere,", "services.request.ontime-rate", "board")]
    [InlineData("month,no,no,,none,all,天府市民云", "quarter,no,no,,none,all,天府市民云", "participation.resident.rate", "natural_grain")]
    [InlineData("month,no,no,,none,all,社区基金会", "day,no,no,,none,all,社区基金会", "participation.fund.raised-per-1000", "natural_grain")]
    [InlineData("month,no,no,,none,all,社区基金会", "month,no,yes,,none,all,社区基金会", "participation.fund.raised-per-1000", "over_year")]
    [InlineData("month,no,yes,90,design,all,社区保障资金系统", "month,no,no,90,design,all,社区保障资金系统", "autonomy.fund.spent-rate", "over_year")]
    public void Build_FaultInAnIndicator_NamesRowAndField(string sound, string faulty, string row, string field)
    {
        var fault = Assert.Throws<DataTableException>(() => Build("indicators.csv", sound, faulty));

        Assert.Equal(("indicators.csv", field), (fault.Table, fault.Field));
        Assert.Contains(row, fault.Row, StringComparison.Ordinal);
        Assert.Contains(field, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5,population.adult", "7,population.adult", "population.adult", "id")]
    [InlineData("population.adult,18", "population.resident,18", "population.resident", "code")]
    [InlineData("yes,no,no,population.urban", "yes,no,no,population.towns", "income.urban.mean", "weight")]
    [InlineData("yes,no,no,population.urban", "yes,no,no,", "income.urban.mean", "weight")]
    [InlineData("duration,case-derived,0", "duration,case-derived,2", "task.gate.duration", "decimals")]
    [InlineData("flow,case-derived,0,community,day,all,yes,no,no,,request,closed_at,state=closed", "flow,case-derived,0,community,day,all,yes,no,no,,,closed_at,state=closed", "request.closed", "item_type")]
    [InlineData("yes,no,yes,,,,,no,no,来自活动记录", "yes,yes,yes,,,,,no,no,来自活动记录", "volunteer.hours", "within_year")]
    [InlineData("month,all,yes,no,no,,,,,no,no,抽样", "month,all,yes,no,yes,,,,,no,no,抽样", "staff.hours.admin", "log")]
    [InlineData("yes,来自活动记录。,From activity records", "yes,来自活动记录。,", "practice.events", "notes_en")]
    [InlineData("household,stock,returned", "household,heap,returned", "household.count", "nature")]
    public void Build_FaultInAMeasure_NamesRowAndField(string sound, string faulty, string row, string field)
    {
        var fault = Assert.Throws<DataTableException>(() => Build("measures.csv", sound, faulty));

        Assert.Equal(("measures.csv", field), (fault.Table, fault.Field));
        Assert.Contains(row, fault.Row, StringComparison.Ordinal);
    }

    private static GovernanceCatalogue Build(string table, string sound, string faulty)
    {
        var text = Text(table);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        var planted = DataTable.Parse(table, new StringReader(text.Replace(sound, faulty, StringComparison.Ordinal)));
        return GovernanceCatalogue.Build(
            DataTable.Embedded("boards.csv"),
            table == "measures.csv" ? planted : DataTable.Embedded("measures.csv"),
            table == "indicators.csv" ? planted : DataTable.Embedded("indicators.csv"));
    }

    private static string Text(string table)
    {
        using var reader = new StreamReader(typeof(GovernanceCatalogue).Assembly.GetManifestResourceStream(table)!);
        return reader.ReadToEnd();
    }
}
