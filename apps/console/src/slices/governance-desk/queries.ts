/** A seat on a board, as its page shows it. */
export interface Seat {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly speaksFor: string;
  readonly chair: boolean;
  readonly attendanceRate: number | null;
}

/** An action of a board that is not done. */
export interface OpenAction {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly action: string;
  readonly dueOn: string;
  readonly daysOverdue: number;
  readonly owner: { readonly id: string; readonly label: string } | null;
}

/** Whether somebody was at a meeting. */
export interface Attendance {
  readonly id: string;
  readonly version: number;
  readonly presence: string;
  readonly seat: { readonly id: string };
}

export interface Decision {
  readonly id: string;
  readonly decision: string;
  readonly about: string;
}

/** What the register answers to `boardQuery`. */
export interface BoardAnswer {
  readonly board: {
    readonly id: string;
    readonly seatsHeld: number;
    readonly nhsShare: number | null;
    readonly educationShare: number | null;
    readonly chairSector: string | null;
    readonly seats: { readonly nodes: readonly Seat[] };
    readonly held: {
      readonly nodes: readonly {
        readonly id: string;
        readonly heldOn: string;
        readonly attendances: { readonly nodes: readonly Attendance[] };
        readonly decisions: { readonly nodes: readonly Decision[] };
      }[];
    };
    readonly next: { readonly nodes: readonly { readonly id: string; readonly plannedOn: string }[] };
    readonly actions: { readonly totalCount: number; readonly nodes: readonly OpenAction[] };
  } | null;
}

const attendances = "attendances(first: 200) { nodes { id version presence seat { id } } }";
const decisions = "decisions(first: 50) { nodes { id decision about } }";
const openActions =
  "actions(where: { inForce: true }, orderBy: [{ dueOn: ASC }], first: 50) { totalCount nodes { id version title action dueOn daysOverdue owner { id label } } }";

/** A board on one page: who sits, what is open, who came and what was decided at its last six meetings. */
export const boardQuery = `query BoardPage($id: ID!) {
  board(id: $id) {
    id seatsHeld nhsShare educationShare chairSector
    seats(where: { inForce: true }, orderBy: [{ label: ASC }], first: 200) { nodes { id label title speaksFor chair attendanceRate } }
    held: meetings(where: { state: { eq: HELD } }, orderBy: [{ heldOn: DESC }], first: 6) { nodes { id heldOn ${attendances} ${decisions} } }
    next: meetings(where: { state: { eq: PLANNED } }, orderBy: [{ plannedOn: ASC }], first: 1) { nodes { id plannedOn } }
    ${openActions}
  }
}`;

/** What the register answers to `meetingQuery`. */
export interface MeetingAnswer {
  readonly meeting: {
    readonly id: string;
    readonly version: number;
    readonly plannedOn: string;
    readonly heldOn: string | null;
    readonly attendances: { readonly nodes: readonly Attendance[] };
    readonly decisions: { readonly nodes: readonly Decision[] };
    readonly actions: { readonly nodes: readonly OpenAction[] };
    readonly board: {
      readonly id: string;
      readonly actions: { readonly totalCount: number; readonly nodes: readonly OpenAction[] };
      readonly risks: { readonly nodes: readonly { readonly id: string; readonly risk: string; readonly reviewOn: string | null }[] };
    };
  } | null;
}

/** A meeting as it is run: who came, what was decided and taken up, and what the board has open. */
export const meetingQuery = `query MeetingPage($id: ID!) {
  meeting(id: $id) {
    id version plannedOn heldOn ${attendances} ${decisions}
    actions(orderBy: [{ dueOn: ASC }], first: 50) { nodes { id version title action dueOn daysOverdue owner { id label } } }
    board { id ${openActions}
      risks(where: { closedOn: { isNull: true }, reviewOverdue: { eq: true } }, orderBy: [{ reviewOn: ASC }], first: 20) { nodes { id risk reviewOn } } }
  }
}`;

/** The seats that were held on the day of a meeting, whatever day is looked at. */
export const seatsOnQuery = `query SeatsOn($board: ID!, $day: Date!) {
  seats(where: { board: { id: { eq: $board } } }, asOf: $day, orderBy: [{ label: ASC }], first: 200) { nodes { id label title speaksFor chair attendanceRate } }
}`;
