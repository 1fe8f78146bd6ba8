using System.Collections.Immutable;
using StackLint.Compose.Units;

namespace StackLint.Compose.Model;

/// <content>The properties that are plain scalars and lists, in the order of the Compose Specification.</content>
public sealed partial class Service
{
    public Located<string> Image => GetText("image");

    public ImmutableArray<Located<string>> CapAdd => GetTexts("cap_add");

    public ImmutableArray<Located<string>> CapDrop => GetTexts("cap_drop");

    public Located<string> Cgroup => GetText("cgroup");

    public Located<string> CgroupParent => GetText("cgroup_parent");

    /// <summary>The command's scalars as written: one for the string form.</summary>
    public ImmutableArray<Located<string>> Command => GetTexts("command");

    public Located<string> ContainerName => GetText("container_name");

    public Located<long> CpuQuota => GetInteger("cpu_quota");

    public Located<double> Cpus => GetNumber("cpus");

    /// <summary>The names of the services depended on, list or map form.</summary>
    public ImmutableArray<Located<string>> DependsOn => Binding.ListBinder.Names(FindEntry("depends_on")?.Value);

    public ImmutableArray<Located<string>> Devices => GetTexts("devices");

    /// <summary>The entrypoint's scalars as written: one for the string form.</summary>
    public ImmutableArray<Located<string>> Entrypoint => GetTexts("entrypoint");

    public ImmutableArray<Located<string>> EnvFile => GetTexts("env_file");

    public ImmutableArray<Located<string>> Expose => GetTexts("expose");

    public ImmutableArray<Located<string>> ExternalLinks => GetTexts("external_links");

    public ImmutableArray<NamedValue> ExtraHosts => Binding.ListBinder.HostPairs(FindEntry("extra_hosts")?.Value);

    public Located<string> Hostname => GetText("hostname");

    public Located<bool> Init => GetBoolean("init");

    public Located<string> Ipc => GetText("ipc");

    /// <summary>Each <c>SERVICE</c> or <c>SERVICE:ALIAS</c>.</summary>
    public ImmutableArray<Located<string>> Links => GetTexts("links");

    public Located<ByteSize> MemLimit => GetSize("mem_limit");

    public Located<ByteSize> MemReservation => GetSize("mem_reservation");

    public Located<string> NetworkMode => GetText("network_mode");

    public Located<string> Pid => GetText("pid");

    public Located<long> PidsLimit => GetInteger("pids_limit");

    public Located<string> Platform => GetText("platform");

    public Located<bool> Privileged => GetBoolean("privileged");

    public ImmutableArray<Located<string>> Profiles => GetTexts("profiles");

    public Located<bool> ReadOnly => GetBoolean("read_only");

    public Located<string> Restart => GetText("restart");

    /// <summary>Compose's number of containers, outside <c>deploy</c>.</summary>
    public Located<long> Scale => GetInteger("scale");

    public ImmutableArray<Located<string>> SecurityOpt => GetTexts("security_opt");

    public Located<GoDuration> StopGracePeriod => GetDuration("stop_grace_period");

    public ImmutableArray<Located<string>> Tmpfs => GetTexts("tmpfs");

    public Located<bool> UseApiSocket => GetBoolean("use_api_socket");

    public Located<string> User => GetText("user");

    public Located<string> UsernsMode => GetText("userns_mode");

    public Located<string> Uts => GetText("uts");

    public ImmutableArray<Located<string>> VolumesFrom => GetTexts("volumes_from");
}
