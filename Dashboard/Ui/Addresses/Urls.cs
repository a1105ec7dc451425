using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Ui.Addresses;

/// <summary>Every address of the program's screens, in one place. Page state goes into the query.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Imports = "/imports";
    public const string Operations = "/operations";
    public const string IndicatorList = "/indicators";
    public const string Methods = "/methods";
    public const string NotFound = "/not-found";
    public const string Error = "/error";

    /// <summary>A board: the overview at the root, the others by key.</summary>
    public static string Board(string key, PageState? state = null) => With(key == "overview" ? Home : $"/boards/{key}", state);

    /// <summary>The page of an indicator.</summary>
    public static string Indicator(string code, PageState? state = null) => With($"{IndicatorList}/{code}", state);

    /// <summary>The page of an indicator with its provenance open.</summary>
    public static string Explain(string code, PageState state) => Append(Indicator(code, state), "explain", "1");

    /// <summary>The same page for another area.</summary>
    public static string ForArea(string address, PageState state, Area area)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(area);
        return With(PathOf(address), state with { Area = area });
    }

    /// <summary>The same page for another period.</summary>
    public static string ForPeriod(string address, PageState state, Period period)
    {
        ArgumentNullException.ThrowIfNull(state);
        return With(PathOf(address), state with { Period = period });
    }

    /// <summary>The same page for the other partition. A statistical district falls back to the city in the governing one.</summary>
    public static string ForPartition(string address, PageState state, Partition partition, Area city)
    {
        ArgumentNullException.ThrowIfNull(state);
        var area = state.Area.Partition == partition || state.Area.Partition == Partition.Governing ? state.Area : city;
        return With(PathOf(address), state with { Partition = partition, Area = area });
    }

    /// <summary>Switches the language and comes back.</summary>
    public static string Culture(string culture, string returnUrl) =>
        QueryText.Write("/culture", ("c", culture), ("returnUrl", returnUrl));

    /// <summary>Signs in and comes back.</summary>
    public static string SignInAndReturn(string returnUrl) => QueryText.Write(SignIn, ("returnUrl", returnUrl));

    /// <summary>Says that the session has ended, signs in and comes back.</summary>
    public static string SignInAfterEnd(string returnUrl) => QueryText.Write(SignIn, ("refused", "ended"), ("returnUrl", returnUrl));

    /// <summary>Whether the page shows figures of an area and a period, so that the frame offers both pickers.</summary>
    public static bool ShowsFigures(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path is Home or "" || path.StartsWith("/boards/", StringComparison.Ordinal) || path.StartsWith(IndicatorList, StringComparison.Ordinal);
    }

    /// <summary>The path without query and fragment; accepts an absolute or a relative address.</summary>
    public static string PathOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var path = Uri.TryCreate(address, UriKind.Absolute, out var absolute) && !absolute.IsFile ? absolute.AbsolutePath : address;
        var end = path.AsSpan().IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        return path.StartsWith('/') ? path : "/" + path;
    }

    /// <summary>The address with one more value.</summary>
    public static string Append(string address, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(address);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
    }

    /// <summary>The board that an indicator belongs to.</summary>
    public static string BoardOf(Indicator indicator, PageState? state = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Board(indicator.Board, state);
    }

    private static string With(string path, PageState? state) => state is null
        ? path
        : QueryText.Write(
            path,
            (QueryText.Area, state.Area.Code),
            (QueryText.Period, state.Period.ToString()),
            (QueryText.Partition, state.Partition == Partition.Statistical ? QueryText.Statistical : null),
            (QueryText.Holidays, state.CountsHolidays && path.StartsWith($"{IndicatorList}/", StringComparison.Ordinal) ? QueryText.Counted : null));
}
