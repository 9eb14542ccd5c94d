import { Link } from "@tanstack/react-router";
import { useSay } from "../frame/notice.tsx";
import { useViewer } from "../model/context.tsx";
import { rolesInShort } from "../model/viewer.ts";
import { signOut } from "./door.ts";

/** Who is signed in, with what role, and the way out. */
export function Who() {
  const viewer = useViewer();
  const say = useSay();
  const leave = async () => {
    const { refused } = await signOut();
    if (refused) say(refused.message);
    else window.location.assign("/sign-in");
  };
  return (
    <div className="who">
      <Link className="who__account" to="/account">
        <b>{viewer.account.name}</b> <span className="who__roles">{rolesInShort(viewer)}</span>
      </Link>
      <button type="button" className="who__out" onClick={() => void leave()}>
        Sign out
      </button>
    </div>
  );
}
