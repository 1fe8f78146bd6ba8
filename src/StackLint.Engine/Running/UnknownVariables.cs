using StackLint.Compose.Values;

namespace StackLint.Engine.Running;

/// <summary>Collects the variables on which unknown values depend.</summary>
internal static class UnknownVariables
{
    internal static void Collect(ComposeValue? value, HashSet<string> names)
    {
        switch (value)
        {
            case ComposeScalar { IsUnknown: true } scalar:
                names.UnionWith(scalar.Variables);
                break;
            case ComposeMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Collect(entry.Value, names);
                }

                break;
            case ComposeSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Collect(item, names);
                }

                break;
        }
    }
}
