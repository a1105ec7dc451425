using System.Globalization;
using Dashboard.Domain.WorkItems;
using Dashboard.Settings;
using Microsoft.Extensions.Options;

namespace Dashboard.Ingest;

/// <summary>Service limits are whole days (or hours) of a reasonable length.</summary>
internal sealed class ServiceLimitsCheck : IValidateOptions<ServiceLimits>
{
    public const string SectionName = "ServiceLimits";

    private const int Most = 1000;

    public ValidateOptionsResult Validate(string? name, ServiceLimits options)
    {
        (string Key, int Value)[] limits =
        [
            (nameof(options.RequestConsultWorkingDays), options.RequestConsultWorkingDays),
            (nameof(options.RequestHelpWorkingDays), options.RequestHelpWorkingDays),
            (nameof(options.RequestComplaintWorkingDays), options.RequestComplaintWorkingDays),
            (nameof(options.RequestUrgentHours), options.RequestUrgentHours),
            (nameof(options.GridEventWorkingDays), options.GridEventWorkingDays),
            (nameof(options.MediationDays), options.MediationDays),
        ];
        string[] wrong =
        [
            .. limits.Where(limit => limit.Value is < 1 or > Most)
                .Select(limit => new WrongSetting(limit.Key, limit.Value.ToString(CultureInfo.InvariantCulture), $"1 to {Most}").Sentence(SectionName)),
        ];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
