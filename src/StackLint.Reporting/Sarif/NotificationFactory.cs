using Microsoft.CodeAnalysis.Sarif;
using StackLint.Engine.Results;
using SarifLocation = Microsoft.CodeAnalysis.Sarif.Location;

namespace StackLint.Reporting.Sarif;

/// <summary>What a run could not do, skipped or cut, as notifications.</summary>
internal sealed class NotificationFactory(RuleTable rules, PlaceFactory places)
{
    private const string ResultsCut = "results-cut";
    private const string NoPlace = "finding-without-place";

    private static readonly (string Id, string Name, string Description)[] Kinds =
    [
        (KindNames.Of(RunFailureKind.FileNotRead), "FileNotRead", "A file or folder could not be read."),
        (KindNames.Of(RunFailureKind.AnalyzerFailed), "AnalyzerFailed", "A rule failed on a file."),
        (KindNames.Of(RunFailureKind.NoFiles), "NoFiles", "Nothing to lint was found."),
        (KindNames.Of(RunNoteKind.Skipped), "FileSkipped", "A file is none of the kinds that are read."),
        (KindNames.Of(RunNoteKind.UnknownVariables), "UnknownVariables", "Values depend on variables that have no value."),
        (KindNames.Of(RunFailureKind.FileNotWritten), "FileNotWritten", "A file could not be written."),
        (KindNames.Of(RunNoteKind.FixApplied), "FixApplied", "Findings were fixed."),
        (KindNames.Of(RunNoteKind.FixRefused), "FixRefused", "A fix was not applied."),
        (NoPlace, "FindingWithoutPlace", "A finding is about the run and no file."),
        (ResultsCut, "ResultsCut", "There are more results than a log may hold."),
    ];

    public IList<ReportingDescriptor> Descriptors { get; } =
    [
        .. Kinds.Select(static k => new ReportingDescriptor
        {
            Id = k.Id,
            Name = k.Name,
            ShortDescription = new MultiformatMessageString { Text = k.Description },
            FullDescription = new MultiformatMessageString { Text = k.Description },
            Help = new MultiformatMessageString { Text = k.Description, Markdown = k.Description },
        }),
    ];

    public IList<Notification>? Notifications(LintResult result, int cut)
    {
        List<Notification> notifications =
        [
            .. result.Failures.Select(f => Create(KindNames.Of(f.Kind), FailureLevel.Error, f.Message, f.Path, f.RuleId)),
            .. result.Notes.Where(static n => n.Kind != RunNoteKind.Skipped).Select(n => Create(KindNames.Of(n.Kind), FailureLevel.Note, n.Message, n.Path)),
        ];
        notifications.AddRange(result.Active
            .Where(static d => string.IsNullOrEmpty(d.Path))
            .Select(d => Create(NoPlace, ResultFactory.LevelOf(d.Severity), d.Message, null, d.Id)));
        var skipped = result.Notes.Where(static n => n.Kind == RunNoteKind.Skipped).ToList();
        if (skipped is [var first, .. var others])
        {
            var message = others.Count == 0 ? first.Message : $"{skipped.Count} files skipped, the first of them: {first.Message}";
            notifications.Add(Create(KindNames.Of(RunNoteKind.Skipped), FailureLevel.Note, message, first.Path));
        }

        if (cut > 0)
        {
            notifications.Add(Create(ResultsCut, FailureLevel.Warning, $"{cut} results were left out, the least severe: a log holds {SarifReporter.MaxResults}", null));
        }

        return notifications.Count > 0 ? notifications : null;
    }

    private Notification Create(string id, FailureLevel level, string message, string? path, string? ruleId = null) => new()
    {
        Descriptor = new ReportingDescriptorReference { Id = id, Index = Array.FindIndex(Kinds, k => k.Id == id) },
        AssociatedRule = ruleId is not null ? rules.ReferenceTo(ruleId) : null,
        Level = level,
        Message = new Message { Text = MessageText.Of(message) },
        Locations = path is { Length: > 0 }
            ? [new SarifLocation { PhysicalLocation = new PhysicalLocation { ArtifactLocation = places.ArtifactOf(path) } }]
            : null,
    };
}
