using Microsoft.CodeAnalysis.Sarif;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;

namespace StackLint.Reporting.Sarif;

/// <summary>
/// SARIF 2.1.0 for code scanning, editors and baselines. The same result gives the same bytes: no time, no GUID, no process.
/// </summary>
public sealed class SarifReporter : IReporter
{
    /// <summary>The results that code scanning takes of one run; beyond it the least severe are cut, and a notification says so.</summary>
    public const int MaxResults = 25_000;

    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        var kept = context.Memory is { } memory ? new KeptResults(memory) : null;
        SarifText.Write(output, LogOf(ReportRedaction.Of(result), context, kept), kept);
    }

    /// <summary>The log of a result that is redacted already.</summary>
    internal static SarifLog LogOf(LintResult result, ReportContext context, KeptResults? kept) => new()
    {
        SchemaUri = SarifText.Schema,
        Version = SarifVersion.Current,
        Runs = [RunOf(result, context, kept)],
    };

    private static Run RunOf(LintResult result, ReportContext context, KeptResults? kept)
    {
        var rules = new RuleTable(result);
        var places = new PlaceFactory(result, context);
        var (results, cut) = new RunResults(rules, places, context, kept).Of(result);
        var notifications = new NotificationFactory(rules, places);
        return new Run
        {
            Tool = new Tool
            {
                Driver = SarifDriver.Create(rules, notifications.Descriptors, context),
                Extensions = rules.Extensions.Count > 0 ? rules.Extensions : null,
            },
            Invocations =
            [
                new Invocation
                {
                    ExecutionSuccessful = result.Failures.IsEmpty,
                    ExitCode = context.ExitCode,
                    ToolExecutionNotifications = notifications.Notifications(result, cut),
                },
            ],
            BaselineGuid = result.Baseline?.Guid,
            AutomationDetails = new RunAutomationDetails { Id = "stacklint/" },
            OriginalUriBaseIds = places.BaseIds,
            VersionControlProvenance = places.Provenance,
            ColumnKind = ColumnKind.Utf16CodeUnits,
            RedactionTokens = result.RedactionTokens is { IsEmpty: false } tokens ? [.. tokens] : null,
            Results = results,
        };
    }
}
