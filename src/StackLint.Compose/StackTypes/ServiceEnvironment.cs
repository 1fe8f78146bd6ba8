using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>What a service's container gets for an environment: first the files', then the service's own, each filled up from the process.</summary>
internal static class ServiceEnvironment
{
    private const string Key = "environment";

    /// <summary>The service with its environment complete.</summary>
    internal static ComposeMapping Resolve(ComposeMapping service, TreePath path, StackDecoder decoder)
    {
        var own = service.Find(Key);
        var files = service.Find("env_file")?.Value as ComposeSequence;
        if ((own is null or { Value.IsNull: true } && files is null) || own is { Value: not ComposeMapping and { IsNull: false } })
        {
            return service;
        }

        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<ComposeEntry>();
        for (var i = 0; i < files?.Items.Length; i++)
        {
            // One text in place of the list has no index.
            var at = path.Child("env_file");
            foreach (var entry in ReadFile(files.Items[i], files.Written is ComposeScalar ? at : at.Child(i), decoder))
            {
                Put(entry);
            }
        }

        foreach (var entry in (own?.Value as ComposeMapping)?.Entries ?? [])
        {
            Put(entry with { Value = Fill(entry, decoder) });
        }

        // Nothing is written below the key, or something else than a mapping.
        if (entries.Count == 0 && own?.Value is not ComposeMapping)
        {
            return service;
        }

        var value = own?.Value is ComposeMapping written
            ? Derived.Map(written, entries)
            : Derived.Map(files!, entries);
        var environment = own is null ? new ComposeEntry(Key, service.Find("env_file")!.Key, value) : own with { Value = value };
        return Derived.Map(service, service.Entries.Where(static e => e.Name != Key).Append(environment));

        void Put(ComposeEntry entry)
        {
            if (Derived.HasHole(entry.Name) || names.TryAdd(entry.Name, entries.Count))
            {
                entries.Add(entry);
            }
            else
            {
                entries[names[entry.Name]] = entry;
            }
        }
    }

    // Null and the empty text take the process's variable of that name.
    private static ComposeValue Fill(ComposeEntry entry, StackDecoder decoder)
    {
        if (entry.Value is not ComposeScalar scalar || !TextType.Instance.IsZero(scalar) || Derived.HasHole(entry.Name))
        {
            return entry.Value;
        }

        return decoder.Context.Options.Environment?.GetValue(entry.Name) is { } text ? Derived.Scalar(scalar, ComposeScalarKind.String, text)
            : decoder.Context.Options.Environment is { IsComplete: true } ? scalar
            : Derived.Variable(scalar, entry.Name);
    }

    private static IEnumerable<ComposeEntry> ReadFile(ComposeValue file, TreePath path, StackDecoder decoder)
    {
        if (file is not ComposeScalar { Kind: ComposeScalarKind.String } scalar)
        {
            return [];
        }

        if (scalar.IsUnknown || decoder.Paths.Resolve(scalar.Text) is not { } fullPath)
        {
            return [Derived.AnyName(scalar)];
        }

        var result = decoder.Context.Files.ReadText(fullPath);
        switch (result.Status)
        {
            case ComposeFileStatus.Missing:
                decoder.Refuse(scalar, path, $"open {fullPath}: no such file or directory", LoadProblemKind.MissingFile);
                return [Derived.AnyName(scalar)];
            case ComposeFileStatus.Read when result.Value is { } source:
                var problem = EnvironmentFile.Parse(source.Text.ToString(), out var pairs);
                if (problem is not null)
                {
                    decoder.Refuse(scalar, path, $"invalid env file ({fullPath}): {problem}");
                }

                return pairs
                    .Select(p => Entry(scalar, p.Name, p.Value, decoder) is { Value: ComposeScalar value } entry
                        ? entry with { Value = Derived.InFile(scalar, value, source.GetLocation(p.Span)) }
                        : null)
                    .OfType<ComposeEntry>();
            default:
                decoder.Unread(scalar, path, result.Status, result.Problem);
                return [Derived.AnyName(scalar)];
        }
    }

    private static ComposeEntry? Entry(ComposeScalar file, string name, string? value, StackDecoder decoder)
    {
        if (!string.IsNullOrEmpty(value))
        {
            return new ComposeEntry(name, file.Node, Derived.Scalar(file, ComposeScalarKind.String, value));
        }

        var environment = decoder.Context.Options.Environment;
        var known = environment?.GetValue(name);
        if (known is null && environment is not { IsComplete: true })
        {
            return new ComposeEntry(name, file.Node, Derived.Variable(file, name));
        }

        var text = known ?? value;
        return text is null ? null : new ComposeEntry(name, file.Node, Derived.Scalar(file, ComposeScalarKind.String, text));
    }
}
