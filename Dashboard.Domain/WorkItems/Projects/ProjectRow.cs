using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.WorkItems.Projects;

/// <summary>The fields of a project in a row.</summary>
internal static class ProjectRow
{
    public static Project Read(ref RowReader row, int moneyDecimals)
    {
        var head = Head.Read(ref row, ProjectWords.State);
        var project = new Project
        {
            Source = head.Source, Id = head.Id, Version = head.Version, Area = head.Area, State = head.State, Deleted = head.Deleted,
            Programme = row.Text(Fields.Programme),
            Kind = row.Word(Fields.Kind, ProjectWords.Kind),
            PlanYear = row.Whole(Fields.PlanYear, ReportingSpan.FirstDay.Year),
            DeliberationId = row.Text(Fields.DeliberationId),
            Budget = row.Money(Fields.Budget, moneyDecimals),
            InvestmentPlanned = row.Money(Fields.InvestmentPlanned, moneyDecimals),
            InvestmentDone = row.Money(Fields.InvestmentDone, moneyDecimals),
            ApprovedAt = row.Moment(Fields.ApprovedAt),
            AcceptedAt = row.Moment(Fields.AcceptedAt),
            Milestones = row.Pairs(Fields.Milestones, Fields.PlannedAt, Fields.ActualAt, static (planned, actual) => new Milestone(planned, actual)),
        };
        row.NotBefore(Fields.ApprovedAt, project.ApprovedAt, Fields.AcceptedAt, project.AcceptedAt);
        return project;
    }

    public static void Write(RowWriter row, Project project)
    {
        row.Text(Fields.Programme, project.Programme);
        row.Text(Fields.Kind, project.Kind);
        row.Whole(Fields.PlanYear, project.PlanYear);
        row.Text(Fields.DeliberationId, project.DeliberationId);
        row.Money(Fields.Budget, project.Budget);
        row.Money(Fields.InvestmentPlanned, project.InvestmentPlanned);
        row.Money(Fields.InvestmentDone, project.InvestmentDone);
        row.Moment(Fields.ApprovedAt, project.ApprovedAt);
        row.Moment(Fields.AcceptedAt, project.AcceptedAt);
        row.Pairs(Fields.Milestones, project.Milestones, static (inner, milestone) =>
        {
            inner.Moment(Fields.PlannedAt, milestone.PlannedAt);
            inner.Moment(Fields.ActualAt, milestone.ActualAt);
        });
    }
}
