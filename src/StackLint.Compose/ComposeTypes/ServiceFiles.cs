using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Output;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;
using StackLint.Yaml.Text;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Variables and labels that services take from files and from the environment (compose-go <c>types/project.go</c>).</summary>
internal static class ServiceFiles
{
    // The path of a variable that holds nothing; it is not joined to the folder.
    private static readonly ComposeFileResult<SourceFile> Nameless = new(ComposeFileStatus.Missing, null, null);

    /// <summary>The project with what the files of its services hold.</summary>
    internal static ComposeMapping Apply(ComposeMapping project, ComposeDecoder decoder)
    {
        if (project.Find("services") is not { Value: ComposeMapping services } entry)
        {
            return project;
        }

        var path = TreePath.Root.Child("services");

        // Compose does not look at the files of a service that does not run.
        var profiles = new ActiveProfiles(decoder.Context.Options.Variables);
        var changed = Derived.Map(services, services.Entries.Select(e => e.Value is ComposeMapping service && profiles.Include(service)
            ? e with { Value = Apply(service, path.Child(e.Name), decoder) }
            : e));
        return Derived.Map(project, project.Entries.Replace(entry, entry with { Value = changed }));
    }

    private static ComposeMapping Apply(ComposeMapping service, TreePath path, ComposeDecoder decoder)
    {
        var environment = decoder.Context.Variables;
        service = Resolve(service, environment);
        var own = service.Find("environment")?.Value as ComposeMapping;
        var lookup = environment is null ? null : new VariableSource(name => environment.Find(name) ?? Own(own, name)) { IsComplete = environment.IsComplete };
        service = Merge(service, "env_file", "environment", path, decoder, lookup);
        return Merge(service, "label_file", "labels", path, decoder, VariableSource.Of(static _ => null));
    }

    private static EnvironmentVariable? Own(ComposeMapping? environment, string name) =>
        environment?.Find(name)?.Value is ComposeScalar { IsUnknown: false, IsNull: false } scalar
            ? new EnvironmentVariable(name, PlainText.Of(scalar))
            : null;

    // A name without value takes the environment's, when that has one.
    private static ComposeMapping Resolve(ComposeMapping service, VariableSource? variables)
    {
        if (service.Find("environment") is not { Value: ComposeMapping environment } entry)
        {
            return service;
        }

        var resolved = environment.Entries.Select(e => e.Value is ComposeScalar { IsNull: true } empty && !Derived.HasHole(e.Name)
            ? e with { Value = Lookup(empty, e.Name, variables) }
            : e);
        return Derived.Map(service, service.Entries.Replace(entry, entry with { Value = Derived.Map(environment, resolved) }));
    }

    private static ComposeScalar Lookup(ComposeScalar empty, string name, VariableSource? variables)
    {
        if (variables?.GetValue(name) is { } value)
        {
            return Derived.Scalar(empty, ComposeScalarKind.String, value);
        }

        return variables is { IsComplete: true } ? empty : Derived.Variable(empty, name);
    }

    private static ComposeMapping Merge(
        ComposeMapping service,
        string fileKey,
        string targetKey,
        TreePath path,
        ComposeDecoder decoder,
        VariableSource? lookup)
    {
        if (service.Find(fileKey) is not { Value: ComposeSequence files } fileEntry)
        {
            return service;
        }

        var entries = new Dictionary<string, ComposeEntry>(StringComparer.Ordinal);
        for (var i = 0; i < files.Items.Length; i++)
        {
            foreach (var variable in Read(files.Items[i], path.Child(fileKey).Child(i), decoder, lookup, entries))
            {
                entries[variable.Name] = variable;
            }
        }

        var target = service.Find(targetKey);
        var own = target?.Value as ComposeMapping;
        if (entries.Count == 0 || (target is not null && own is null && !target.Value.IsNull))
        {
            return service;
        }

        foreach (var entry in own?.Entries ?? [])
        {
            entries[entry.Name] = entry;
        }

        var merged = Derived.Map(own ?? fileEntry.Value, entries.Values);
        return Derived.Map(service, target is null
            ? service.Entries.Add(new ComposeEntry(targetKey, fileEntry.Key, merged))
            : service.Entries.Replace(target, target with { Value = merged }));
    }

    private static IEnumerable<ComposeEntry> Read(
        ComposeValue item,
        TreePath path,
        ComposeDecoder decoder,
        VariableSource? lookup,
        Dictionary<string, ComposeEntry> earlier)
    {
        var file = item as ComposeMapping;
        if ((file is null ? item : file.Find("path")?.Value) is not ComposeScalar name)
        {
            return [];
        }

        if (name.IsUnknown || !(name.Text.Length == 0 || name.Text.StartsWith('/')))
        {
            return [Derived.AnyName(name)];
        }

        var isOptional = file?.Find("required")?.Value is ComposeScalar { IsUnknown: false } required && ScalarReaders.Boolean(required).IsZero;
        var result = name.Text.Length == 0 ? Nameless : decoder.Context.Files.ReadText(name.Text);
        switch (result.Status)
        {
            case ComposeFileStatus.Missing when isOptional:
                return [];
            case ComposeFileStatus.Missing:
                var kind = file is null ? "label" : "env";
                decoder.Refuse(name, path, $"{kind} file {name.Text} not found: stat {name.Text}: no such file or directory", LoadProblemKind.MissingFile);
                return [Derived.AnyName(name)];
            case ComposeFileStatus.Read when result.Value is { } source:
                return Parse(name, source, file?.Find("format")?.Value, path, decoder, lookup, earlier);
            default:
                decoder.Unread(name, path, result.Status, result.Problem);
                return [Derived.AnyName(name)];
        }
    }

    private static IEnumerable<ComposeEntry> Parse(
        ComposeScalar name,
        SourceFile source,
        ComposeValue? format,
        TreePath path,
        ComposeDecoder decoder,
        VariableSource? lookup,
        Dictionary<string, ComposeEntry> earlier)
    {
        if (format is ComposeScalar { IsNull: false, Text.Length: > 0 } given)
        {
            return given.IsUnknown ? [Derived.AnyName(name)]
                : given.Text == "raw" ? ParseRaw(name, source, path, decoder, lookup)
                : RefuseFormat(given, path, decoder);
        }

        var file = DotEnvReader.Read(source, lookup, n => earlier.GetValueOrDefault(n)?.Value is ComposeScalar { IsUnknown: false } known ? known.Text : null);
        if (file.Error is not null && !decoder.IsSilent)
        {
            EnvFileProblem.Report(decoder.Context, file, name, path.ToString());
        }

        return file.Variables.Select(v => new ComposeEntry(v.Name, name.Node, Derived.InFile(
            name,
            v.Value.IsUnknown ? Derived.Unknown(name, v.Value.Text) : Derived.Scalar(name, ComposeScalarKind.String, v.Value.Text),
            source.GetLocation(v.Span))));
    }

    private static IEnumerable<ComposeEntry> RefuseFormat(ComposeScalar format, TreePath path, ComposeDecoder decoder)
    {
        decoder.Refuse(format, path.Child("format"), $"unsupported env_file format \"{format.Text}\"");
        return [];
    }

    private static IEnumerable<ComposeEntry> ParseRaw(ComposeScalar name, SourceFile source, TreePath path, ComposeDecoder decoder, VariableSource? lookup)
    {
        if (EnvironmentFile.Parse(source.Text.ToString(), out var pairs) is { } problem)
        {
            decoder.Refuse(name, path, $"failed to parse env_file {name.Text}: {problem}");
        }

        // A name alone asks for the value that the environment has.
        return
        [
            .. pairs
                .Select(p => (p.Name, Value: p.Value ?? lookup?.GetValue(p.Name), p.Span))
                .Where(p => p.Value is not null || lookup is not { IsComplete: true })
                .Select(p => new ComposeEntry(p.Name, name.Node, Derived.InFile(
                    name,
                    p.Value is { } value ? Derived.Scalar(name, ComposeScalarKind.String, value) : Derived.Variable(name, p.Name),
                    source.GetLocation(p.Span)))),
        ];
    }
}
