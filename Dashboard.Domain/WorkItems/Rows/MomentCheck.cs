using System.Buffers.Text;
using System.Text.Json;
using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>Which moments a row may hold: from 2000 to 2100; what happened lies at most five minutes ahead of the clock.</summary>
internal readonly struct MomentCheck(DateTimeOffset now, bool stored)
{
    private readonly DateTimeOffset horizon = stored ? DateTimeOffset.MaxValue : now + TimeSpan.FromMinutes(5);

    /// <summary>Reads a moment; null with the code of the fault when it is none or may not be.</summary>
    public DateTimeOffset? Read(JsonTokenType token, ReadOnlySpan<byte> bytes, FieldKind kind, out string? code)
    {
        if (stored && token == JsonTokenType.Number && Utf8Parser.TryParse(bytes, out long milliseconds, out _))
        {
            code = null;
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(CityTime.Offset);
        }

        if (token != JsonTokenType.String)
        {
            code = "wrong-type";
            return null;
        }

        code = Rfc3339.Read(bytes, out var moment) switch
        {
            Rfc3339.Outcome.NotATime => "not-a-time",
            Rfc3339.Outcome.NoOffset => "no-offset",
            _ when moment < ReportingSpan.Begin => "before-2000",
            _ when moment >= ReportingSpan.End => "after-2100",
            _ when kind == FieldKind.Event && moment > horizon => "in-future",
            _ => null,
        };
        return code is null ? moment : null;
    }
}
